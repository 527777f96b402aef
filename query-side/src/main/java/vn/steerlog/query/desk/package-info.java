/// What people keep for themselves: settings that are nobody's decision and therefore no event.
@NullMarked
package vn.steerlog.query.desk;

import org.jspecify.annotations.NullMarked;
