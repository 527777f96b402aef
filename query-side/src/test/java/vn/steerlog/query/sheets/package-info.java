@NullMarked
package vn.steerlog.query.sheets;

import org.jspecify.annotations.NullMarked;
