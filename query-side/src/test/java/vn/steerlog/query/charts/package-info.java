@NullMarked
package vn.steerlog.query.charts;

import org.jspecify.annotations.NullMarked;
