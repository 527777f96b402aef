package vn.steerlog.query.evidence;

import java.util.Optional;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.CheckpointConflict;
import vn.steerlog.ledger.checkpoint.KeptCheckpoint;

/// Answers in a word whether the ledger is what was signed of it.
public final class Integrity {
    private final Checkpoints checkpoints;

    Integrity(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /// What was found.
    public enum Finding {
        /// The ledger is what the latest checkpoint says.
        AGREES,
        /// It is not: something was altered, or lost.
        CONTRADICTS,
        /// Nothing was signed yet.
        NOTHING_SIGNED,
        /// The ledger or the checkpoints cannot be read now.
        UNKNOWN
    }

    /// @param latest checkpoint that was signed, when there is one and it can be read
    public record Status(Finding finding, Optional<Checkpoint> latest) {}

    /// Compares the ledger with the latest checkpoint, now.
    public Status status() {
        try {
            Optional<Checkpoint> latest =
                    checkpoints.store().latest().map(KeptCheckpoint::checkpoint);
            if (latest.isEmpty()) {
                return new Status(Finding.NOTHING_SIGNED, latest);
            }
            return new Status(agrees() ? Finding.AGREES : Finding.CONTRADICTS, latest);
        } catch (LedgerException.Unavailable _) {
            return new Status(Finding.UNKNOWN, Optional.empty());
        }
    }

    private boolean agrees() {
        try {
            checkpoints.check();
            return true;
        } catch (CheckpointConflict _) {
            return false;
        }
    }
}
