package vn.steerlog.command.paper;

import vn.steerlog.command.rules.RefusalReason;

/// Why a command on a paper is refused.
public enum PaperRefusal implements RefusalReason {
    PAPER_UNKNOWN(Kind.UNKNOWN),
    PAPER_WITHDRAWN(Kind.STATE),
    /// The same content is attached to the same thing.
    PAPER_ATTACHED_ALREADY(Kind.STATE),
    NOT_YOUR_PAPER(Kind.RIGHT);

    private final Kind kind;

    PaperRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
