@NullMarked
package vn.steerlog.query.rows;

import org.jspecify.annotations.NullMarked;
