/// The log in a file for those who trust nobody: written from a ledger, verified without one. What
/// is promised and how it is checked by other means stands in `docs/verify.md`.
@NullMarked
package vn.steerlog.ledger.export;

import org.jspecify.annotations.NullMarked;
