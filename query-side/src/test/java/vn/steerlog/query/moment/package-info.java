@NullMarked
package vn.steerlog.query.moment;

import org.jspecify.annotations.NullMarked;
