/// Targets (chỉ tiêu): what must be reached, and the figures reported towards it.
@NullMarked
package vn.steerlog.command.target;

import org.jspecify.annotations.NullMarked;
