@NullMarked
package vn.steerlog.query.projection;

import org.jspecify.annotations.NullMarked;
