/// Meetings (hội nghị, phiên họp, buổi làm việc): where it is decided.
@NullMarked
package vn.steerlog.command.meeting;

import org.jspecify.annotations.NullMarked;
