/// Decisions (kết luận): what was concluded.
@NullMarked
package vn.steerlog.events.decision;

import org.jspecify.annotations.NullMarked;
