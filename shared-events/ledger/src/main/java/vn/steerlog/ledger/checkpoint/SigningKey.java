package vn.steerlog.ledger.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The private half of a key. Written as the tools around signed-note do:
/// `PRIVATE+KEY+<name>+<id>+<base64 of the type and the 32 secret bytes>`; that text is the secret
/// and stands nowhere but in the key's file.
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int PARTS = 3;

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, SignatureType type, byte[] seed) {
        this.seed = seed;
        verifier = VerifierKey.of(name, type, Ed25519.publicOf(seed));
    }

    /// A new one.
    ///
    /// @throws MalformedNote when `name` cannot be a key's
    public static SigningKey create(String name, SignatureType type, SecureRandom random) {
        return new SigningKey(name, type, Ed25519.newSeed(random));
    }

    /// @throws MalformedNote when `text` is not a private key; it says nothing of what stands there
    public static SigningKey parse(String text) {
        String[] parts = text.strip().split("\\+", PARTS + 2);
        if (!text.startsWith(PREFIX) || parts.length != PARTS + 2) {
            throw new MalformedNote("not a private key");
        }
        byte[] typed = secret(parts[PARTS + 1]);
        SignatureType type = SignatureType.of(typed[0]);
        SigningKey key = new SigningKey(parts[2], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.idText().equals(parts[PARTS])) {
            throw new MalformedNote("not a private key: its id is not that of the key");
        }
        return key;
    }

    private static byte[] secret(String base64) {
        try {
            byte[] typed = Base64.getDecoder().decode(base64);
            if (typed.length == 1 + Ed25519.KEY_BYTES) {
                return typed;
            }
        } catch (IllegalArgumentException e) {
            // told below, without the secret
        }
        throw new MalformedNote("not a private key: not 33 bytes in base64");
    }

    /// The public half.
    public VerifierKey verifier() {
        return verifier;
    }

    private String idText() {
        return HexFormat.of().toHexDigits(verifier.id());
    }

    /// @param now written into a cosignature, whole seconds; a signature of the ledger has no time
    NoteSignature sign(String text, Instant now) {
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        byte[] signature =
                switch (verifier.type()) {
                    case NOTE -> Ed25519.sign(seed, signed);
                    case COSIGNATURE -> cosigned(text, now.getEpochSecond());
                };
        return new NoteSignature(verifier.name(), verifier.id(), signature);
    }

    private byte[] cosigned(String text, long seconds) {
        return ByteBuffer.allocate(Long.BYTES + Ed25519.SIGNATURE_BYTES)
                .putLong(seconds)
                .put(Ed25519.sign(seed, NoteSignature.cosignedMessage(text, seconds)))
                .array();
    }

    /// What goes into the key's file, and nowhere else.
    public String secretText() {
        byte[] typed = new byte[1 + seed.length];
        typed[0] = verifier.type().identifier();
        System.arraycopy(seed, 0, typed, 1, seed.length);
        String base64 = Base64.getEncoder().encodeToString(typed);
        return PREFIX + verifier.name() + "+" + idText() + "+" + base64;
    }

    /// The public half: the secret is never printed by accident.
    @Override
    public String toString() {
        return "the private half of " + verifier;
    }
}
