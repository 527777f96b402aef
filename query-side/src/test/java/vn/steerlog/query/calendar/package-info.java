@NullMarked
package vn.steerlog.query.calendar;

import org.jspecify.annotations.NullMarked;
