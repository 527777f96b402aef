/// Tasks (nhiệm vụ): what must be done, by whom, by when.
@NullMarked
package vn.steerlog.events.task;

import org.jspecify.annotations.NullMarked;
