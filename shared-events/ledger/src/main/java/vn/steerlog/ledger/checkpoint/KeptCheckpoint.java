package vn.steerlog.ledger.checkpoint;

import java.util.List;

/// A checkpoint, everybody's signatures under it, and timestamp tokens for it.
///
/// @param note its text is the checkpoint's
/// @param tokens TimeStampResp of RFC 3161 over the text, in the order in which they came
public record KeptCheckpoint(SignedNote note, List<byte[]> tokens) {
    public KeptCheckpoint {
        tokens = List.copyOf(tokens);
    }

    /// What was signed.
    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }
}
