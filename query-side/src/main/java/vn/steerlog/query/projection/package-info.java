/// Folds: how events become rows, from the beginning, as they come, and anew while the old rows
/// serve.
@NullMarked
package vn.steerlog.query.projection;

import org.jspecify.annotations.NullMarked;
