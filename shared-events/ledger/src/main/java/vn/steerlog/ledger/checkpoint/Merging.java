package vn.steerlog.ledger.checkpoint;

/// Two notes about the same checkpoint.
final class Merging {
    private Merging() {}

    /// `kept`, and what signatures `added` has beyond it.
    ///
    /// @throws CheckpointConflict when they do not say the same
    static SignedNote merged(SignedNote kept, SignedNote added) {
        if (!kept.text().equals(added.text())) {
            Checkpoint checkpoint = Checkpoint.parse(kept.text());
            throw new CheckpointConflict(
                    checkpoint, "another checkpoint of " + checkpoint.size() + " commits is kept");
        }
        SignedNote merged = kept;
        for (NoteSignature signature : added.signatures()) {
            merged = merged.with(signature);
        }
        return merged;
    }
}
