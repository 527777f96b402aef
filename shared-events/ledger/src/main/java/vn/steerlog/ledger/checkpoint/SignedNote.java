package vn.steerlog.ledger.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A text and the signatures under it (C2SP signed-note).
///
/// @param text ends in a newline
/// @param signatures at least one, in their order
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// Longer ones are refused unread.
    public static final int MAX_BYTES = 1 << 16;

    private static final String GAP = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /// @throws MalformedNote when the bytes are not a signed note
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedNote("a note of more than " + MAX_BYTES + " bytes");
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return parse(text);
        } catch (CharacterCodingException e) {
            throw new MalformedNote("a note that is not UTF-8");
        }
    }

    /// @throws MalformedNote when it is not a signed note
    public static SignedNote parse(String note) {
        int gap = note.lastIndexOf(GAP);
        if (gap < 0 || !note.endsWith("\n") || gap + GAP.length() == note.length()) {
            throw new MalformedNote("a note without signatures");
        }
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedNote("a note with a control character");
        }
        String lines = note.substring(gap + GAP.length(), note.length() - 1);
        List<NoteSignature> signatures =
                lines.lines().map(NoteSignature::parse).collect(Collectors.toList());
        return new SignedNote(note.substring(0, gap + 1), signatures);
    }

    /// `text`, signed by `key`.
    public static SignedNote sign(String text, SigningKey key, Instant now) {
        return new SignedNote(text, List.of(key.sign(text, now)));
    }

    /// With the signature of `key` as well.
    public SignedNote signedAlsoBy(SigningKey key, Instant now) {
        return with(key.sign(text, now));
    }

    /// With `signature` as well, when it is not there yet; nobody checks whether it is right.
    public SignedNote with(NoteSignature signature) {
        if (signatures.contains(signature)) {
            return this;
        }
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /// Whether `key` signed it: at least one signature says that it is by that key, and none of
    /// those is wrong.
    public boolean isSignedBy(VerifierKey key) {
        List<NoteSignature> named = signatures.stream().filter(key::isNamedBy).toList();
        return !named.isEmpty() && named.stream().allMatch(it -> it.holds(key, text));
    }

    /// The whole note, as it is kept and handed on.
    @Override
    public String toString() {
        return signatures.stream()
                .map(NoteSignature::line)
                .collect(Collectors.joining("\n", text + "\n", "\n"));
    }
}
