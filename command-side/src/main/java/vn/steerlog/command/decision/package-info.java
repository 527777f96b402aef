/// Decisions (kết luận): what was concluded.
@NullMarked
package vn.steerlog.command.decision;

import org.jspecify.annotations.NullMarked;
