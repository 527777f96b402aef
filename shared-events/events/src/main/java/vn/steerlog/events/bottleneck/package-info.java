/// Bottlenecks (điểm nghẽn): what stands in the way.
@NullMarked
package vn.steerlog.events.bottleneck;

import org.jspecify.annotations.NullMarked;
