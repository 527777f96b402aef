/// Tasks (nhiệm vụ): what must be done, by whom, by when.
@NullMarked
package vn.steerlog.command.task;

import org.jspecify.annotations.NullMarked;
