/// Tests of the calendar feed.
@NullMarked
package vn.steerlog.query.duefeed;

import org.jspecify.annotations.NullMarked;
