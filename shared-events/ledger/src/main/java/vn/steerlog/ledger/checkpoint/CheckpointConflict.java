package vn.steerlog.ledger.checkpoint;

/// The ledger is not what a signed checkpoint says it was: records were altered, or a checkpoint of
/// another ledger was brought. Nothing is signed then.
public final class CheckpointConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Checkpoint kept;

    CheckpointConflict(Checkpoint kept, String problem) {
        super(problem);
        this.kept = kept;
    }

    /// What was signed before.
    public Checkpoint kept() {
        return kept;
    }
}
