/// What the ledger can prove: checkpoints and who signed them, proofs, and exports.
@NullMarked
package vn.steerlog.query.evidence;

import org.jspecify.annotations.NullMarked;
