package vn.steerlog.ledger.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.ledger.export.ExportProblem.Kind;

/// What an auditor has from before.
///
/// @param signed checkpoints with the ledger's signature
/// @param onPaper checkpoints without: their three lines, as signed minutes have them
public record Earlier(List<SignedNote> signed, List<Checkpoint> onPaper) {
    /// Nothing.
    public static final Earlier NONE = new Earlier(List.of(), List.of());

    public Earlier {
        signed = List.copyOf(signed);
        onPaper = List.copyOf(onPaper);
    }

    public static Earlier signed(List<SignedNote> notes) {
        return new Earlier(notes, List.of());
    }

    /// Whether there is nothing.
    public boolean isEmpty() {
        return signed.isEmpty() && onPaper.isEmpty();
    }

    /// All of them, the smallest first.
    ///
    /// @param origin of the log that they are to be of; any, but the same, when absent
    /// @throws ExportProblem when one is of another log, or should be signed and is signed by none
    ///   of `keys`
    List<Checkpoint> checked(Optional<String> origin, List<VerifierKey> keys) {
        List<Checkpoint> all = new ArrayList<>(onPaper);
        signed.forEach(note -> all.add(Checkpoint.parse(note.text())));
        all.sort((one, other) -> Long.compare(one.size(), other.size()));
        for (Checkpoint one : all) {
            requireOf(origin.orElseGet(() -> all.getFirst().origin()), one);
        }
        signed.forEach(note -> ExportVerifier.signers(note, keys));
        return all;
    }

    private static void requireOf(String origin, Checkpoint earlier) {
        if (!earlier.origin().equals(origin)) {
            throw new ExportProblem(
                    Kind.OTHER_LOG,
                    "the earlier checkpoint is of %s, not of %s"
                            .formatted(earlier.origin(), origin));
        }
    }
}
