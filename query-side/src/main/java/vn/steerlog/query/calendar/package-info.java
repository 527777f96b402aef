/// Which days are worked, and why the others are not?
@NullMarked
package vn.steerlog.query.calendar;

import org.jspecify.annotations.NullMarked;
