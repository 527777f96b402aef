/// How do the minutes of a meeting read on paper?
@NullMarked
package vn.steerlog.query.minutes;

import org.jspecify.annotations.NullMarked;
