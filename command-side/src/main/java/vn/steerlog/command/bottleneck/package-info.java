/// Bottlenecks (điểm nghẽn): what stands in the way.
@NullMarked
package vn.steerlog.command.bottleneck;

import org.jspecify.annotations.NullMarked;
