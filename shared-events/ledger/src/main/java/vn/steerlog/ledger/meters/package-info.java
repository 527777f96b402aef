/// The ledger's meters. Their names and meanings stand in `docs/metrics.md`.
@NullMarked
package vn.steerlog.ledger.meters;

import org.jspecify.annotations.NullMarked;
