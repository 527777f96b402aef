/// Who sits on which committee?
@NullMarked
package vn.steerlog.query.roster;

import org.jspecify.annotations.NullMarked;
