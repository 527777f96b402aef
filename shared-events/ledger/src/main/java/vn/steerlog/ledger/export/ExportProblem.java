package vn.steerlog.ledger.export;

/// An export that does not hold what it claims, or is none.
public final class ExportProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// What was found. Names are stable.
    public enum Kind {
        /// It is not an archive, a part is missing, malformed or too large, or the range is empty.
        NOT_AN_EXPORT,
        /// No key that is trusted signed the checkpoint, or its signature is wrong.
        NOT_SIGNED,
        /// The checkpoint is of another log than the one expected.
        OTHER_LOG,
        /// A line is not the record of the commit that comes next.
        WRONG_NUMBER,
        /// A record does not continue the one before: one of the two was altered.
        BROKEN_CHAIN,
        /// The records are not those that were signed.
        WRONG_ROOT,
        /// A checkpoint from earlier says something else about the same commits.
        CONTRADICTS_EARLIER,
        /// A checkpoint from earlier has more commits.
        ROLLED_BACK
    }

    ExportProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /// What was found.
    public Kind kind() {
        return kind;
    }
}
