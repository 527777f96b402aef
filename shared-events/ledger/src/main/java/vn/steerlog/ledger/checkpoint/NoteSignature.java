package vn.steerlog.ledger.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// One line of signature under a note.
///
/// @param name whose key it says made it
/// @param keyId which of the keys of that name
/// @param signature the key's own bytes: 64, or a time and 64 in a cosignature
public record NoteSignature(String name, int keyId, byte[] signature) {
    private static final String DASH = "— ";

    /// @param line without its newline
    /// @throws MalformedNote when it is not a line of signature
    public static NoteSignature parse(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(2).split(" ", -1) : new String[0];
        if (parts.length != 2) {
            throw new MalformedNote("not a line of signature: " + line);
        }
        byte[] bytes = Texts.base64(parts[1]);
        if (bytes.length <= Integer.BYTES) {
            throw new MalformedNote("a signature without bytes: " + line);
        }
        byte[] signature = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
        int id = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(KeyName.checked(parts[0]), id, signature);
    }

    /// Whether it is by `key` and over `text`.
    boolean holds(VerifierKey key, String text) {
        if (!key.isNamedBy(this)) {
            return false;
        }
        return switch (key.type()) {
            case NOTE ->
                    Ed25519.verifies(
                            key.publicKey(), text.getBytes(StandardCharsets.UTF_8), signature);
            case COSIGNATURE ->
                    signature.length == Long.BYTES + Ed25519.SIGNATURE_BYTES
                            && Ed25519.verifies(
                                    key.publicKey(),
                                    cosignedMessage(text, ByteBuffer.wrap(signature).getLong()),
                                    Arrays.copyOfRange(signature, Long.BYTES, signature.length));
        };
    }

    /// When a cosignature says it was made, by the witness's clock; a plain signature has no time.
    public Optional<Instant> time() {
        return signature.length == Long.BYTES + Ed25519.SIGNATURE_BYTES
                ? Optional.of(Instant.ofEpochSecond(ByteBuffer.wrap(signature).getLong()))
                : Optional.empty();
    }

    static byte[] cosignedMessage(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /// The line, without a newline.
    public String line() {
        byte[] bytes =
                ByteBuffer.allocate(Integer.BYTES + signature.length)
                        .putInt(keyId)
                        .put(signature)
                        .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return line();
    }
}
