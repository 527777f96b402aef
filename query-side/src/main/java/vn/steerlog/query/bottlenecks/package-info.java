/// What stands in the way, and who clears it?
@NullMarked
package vn.steerlog.query.bottlenecks;

import org.jspecify.annotations.NullMarked;
