/// Committees (ban chỉ đạo, or any body that meets): who decides.
@NullMarked
package vn.steerlog.command.committee;

import org.jspecify.annotations.NullMarked;
