/// What every view offers, folded or derived: its rows as of a moment, the difference between two
/// moments, a digest, a rebuild.
@NullMarked
package vn.steerlog.query.view;

import org.jspecify.annotations.NullMarked;
