@NullMarked
package vn.steerlog.query.desk;

import org.jspecify.annotations.NullMarked;
