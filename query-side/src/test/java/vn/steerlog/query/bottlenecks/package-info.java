@NullMarked
package vn.steerlog.query.bottlenecks;

import org.jspecify.annotations.NullMarked;
