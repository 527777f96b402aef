package vn.steerlog.ledger.segment;

import vn.steerlog.ledger.LedgerException;

/// Words for what is wrong with a segment file.
final class Damage {
    private Damage() {}

    static LedgerException.Damaged at(Segment segment, long commit, long offset, String problem) {
        return new LedgerException.Damaged(
                "commit %d, at byte %d of %s: %s"
                        .formatted(commit, offset, segment.path(), problem));
    }

    /// Tells where `problem` was found.
    static LedgerException.Damaged at(
            Segment segment, long commit, long offset, LedgerException.Damaged problem) {
        return at(segment, commit, offset, String.valueOf(problem.getMessage()));
    }
}
