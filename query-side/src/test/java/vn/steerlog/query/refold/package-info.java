@NullMarked
package vn.steerlog.query.refold;

import org.jspecify.annotations.NullMarked;
