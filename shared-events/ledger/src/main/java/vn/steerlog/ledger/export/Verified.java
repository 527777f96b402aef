package vn.steerlog.ledger.export;

import java.util.List;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.VerifierKey;

/// What an export was shown to hold.
///
/// @param first commit in it
/// @param last commit in it
/// @param checkpoint that covers them
/// @param signers the known keys that signed it
/// @param isKeyGiven whether the keys came from whoever verifies; otherwise they came with the
///   export, and are to be compared with the key that was published
/// @param earlier checkpoints that it was shown to continue
public record Verified(
        long first,
        long last,
        Checkpoint checkpoint,
        List<VerifierKey> signers,
        boolean isKeyGiven,
        List<Checkpoint> earlier) {}
