/// The working calendar (lịch làm việc): which days are worked.
@NullMarked
package vn.steerlog.command.calendar;

import org.jspecify.annotations.NullMarked;
