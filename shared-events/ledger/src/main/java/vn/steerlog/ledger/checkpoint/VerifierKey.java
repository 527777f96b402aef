package vn.steerlog.ledger.checkpoint;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public half of a key, with which anybody checks what it signed. Written as C2SP's `vkey`:
/// `<name>+<id in 8 hexadecimal digits>+<base64 of the type and the key>`.
public final class VerifierKey {
    private static final int PARTS = 3;

    private final String name;
    private final SignatureType type;
    private final byte[] publicKey;
    private final int id;

    private VerifierKey(String name, SignatureType type, byte[] publicKey) {
        this.name = KeyName.checked(name);
        this.type = type;
        this.publicKey = publicKey;
        id = KeyName.id(name, type, publicKey);
    }

    static VerifierKey of(String name, SignatureType type, byte[] publicKey) {
        Ed25519.publicKey(publicKey);
        return new VerifierKey(name, type, publicKey.clone());
    }

    /// @throws MalformedNote when `text` is not a vkey, or its id is not that of its key
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", PARTS);
        if (parts.length != PARTS) {
            throw new MalformedNote("not a verifier key: it has not three parts");
        }
        byte[] typed = Texts.base64(parts[2]);
        if (typed.length == 0) {
            throw new MalformedNote("not a verifier key: no key");
        }
        SignatureType type = SignatureType.of(typed[0]);
        VerifierKey key = of(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!parts[1].equals(key.idText())) {
            throw new MalformedNote("not a verifier key: its id is not that of the key");
        }
        return key;
    }

    /// Whose key it is; for the ledger's own, the origin of its checkpoints.
    public String name() {
        return name;
    }

    /// What it signs.
    public SignatureType type() {
        return type;
    }

    int id() {
        return id;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    private String idText() {
        return HexFormat.of().toHexDigits(id);
    }

    /// Whether `signature` says that it is by this key; it may still be wrong.
    boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key
                && name.equals(key.name)
                && type == key.type
                && Arrays.equals(publicKey, key.publicKey);
    }

    @Override
    public int hashCode() {
        return id;
    }

    /// The `vkey`.
    @Override
    public String toString() {
        byte[] typed = new byte[1 + publicKey.length];
        typed[0] = type.identifier();
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        return name + "+" + idText() + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
