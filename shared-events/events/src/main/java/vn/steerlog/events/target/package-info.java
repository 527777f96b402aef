/// Targets (chỉ tiêu): what must be reached, and the figures reported towards it.
@NullMarked
package vn.steerlog.events.target;

import org.jspecify.annotations.NullMarked;
