@NullMarked
package vn.steerlog.query.evidence;

import org.jspecify.annotations.NullMarked;
