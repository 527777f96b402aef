/// Signed statements of what the ledger was: the checkpoints of C2SP (tlog-checkpoint, signed-note,
/// tlog-cosignature), the keys that sign them, and where signed ones are kept.
@NullMarked
package vn.steerlog.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
