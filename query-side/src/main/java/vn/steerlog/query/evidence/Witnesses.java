package vn.steerlog.query.evidence;

import java.util.List;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.checkpoint.MalformedNote;
import vn.steerlog.ledger.checkpoint.NoteSignature;
import vn.steerlog.ledger.checkpoint.SignatureType;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.checkpoint.VerifierKey;

/// Who may cosign checkpoints: a member of the committee, an inspectorate.
record Witnesses(List<VerifierKey> keys) {
    /// @throws InvalidConfigurationPropertyValueException when one is no key for cosignatures
    static Witnesses parse(List<String> keys) {
        return new Witnesses(keys.stream().map(Witnesses::key).toList());
    }

    private static VerifierKey key(String text) {
        try {
            VerifierKey key = VerifierKey.parse(text);
            if (key.type() == SignatureType.COSIGNATURE) {
                return key;
            }
        } catch (MalformedNote e) {
            // told below
        }
        throw new InvalidConfigurationPropertyValueException(
                CheckpointSettings.PREFIX + ".witnesses",
                text,
                "không phải khóa đồng ký (not a verifier key of type 0x04, for cosignatures)");
    }

    /// A signature under `text`, by one of them.
    ///
    /// @param line as signed-note has it
    /// @throws ProblemException when it is not
    Cosignature read(String line, String text) {
        NoteSignature signature = parsed(line);
        SignedNote note = new SignedNote(text, List.of(signature));
        VerifierKey witness =
                keys.stream()
                        .filter(note::isSignedBy)
                        .findFirst()
                        .orElseThrow(() -> wrong(signature));
        return new Cosignature(witness, note);
    }

    /// @param note with this signature only
    record Cosignature(VerifierKey witness, SignedNote note) {}

    private static NoteSignature parsed(String line) {
        try {
            return NoteSignature.parse(line.endsWith("\n") ? line.replaceFirst("\n$", "") : line);
        } catch (MalformedNote e) {
            throw ProblemException.of(EvidenceProblem.COSIGNATURE_MALFORMED);
        }
    }

    private ProblemException wrong(NoteSignature signature) {
        boolean known = keys.stream().anyMatch(key -> key.name().equals(signature.name()));
        return ProblemException.of(
                known ? EvidenceProblem.COSIGNATURE_WRONG : EvidenceProblem.WITNESS_UNKNOWN,
                signature.name());
    }
}
