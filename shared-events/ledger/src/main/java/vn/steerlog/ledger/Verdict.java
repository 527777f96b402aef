package vn.steerlog.ledger;

/// What becomes of a draft, and what its caller is told once the batch is on stable storage.
sealed interface Verdict {
    void answer();

    record Accepted(Pending pending, Commit commit) implements Verdict {
        @Override
        public void answer() {
            pending.answer()
                    .complete(
                            new Appended(
                                    commit.number(),
                                    commit.events().getFirst().position(),
                                    commit.at()));
        }
    }

    record Refused(Pending pending, LedgerException refusal) implements Verdict {
        @Override
        public void answer() {
            pending.answer().completeExceptionally(refusal);
        }
    }
}
