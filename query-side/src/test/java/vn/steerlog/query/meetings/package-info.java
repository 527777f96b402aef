@NullMarked
package vn.steerlog.query.meetings;

import org.jspecify.annotations.NullMarked;
