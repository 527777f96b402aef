package vn.steerlog.ledger.checkpoint;

/// What is kept as a checkpoint is none. The ledger is not concerned.
public final class CheckpointDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long size;

    CheckpointDamaged(long size, Throwable cause) {
        super("checkpoint " + size + ": " + cause.getMessage(), cause);
        this.size = size;
    }

    /// How many commits the checkpoint is said to cover.
    public long size() {
        return size;
    }
}
