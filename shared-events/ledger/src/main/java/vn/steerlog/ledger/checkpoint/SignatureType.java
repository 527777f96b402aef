package vn.steerlog.ledger.checkpoint;

/// What a key signs, and in which form; the byte that tells it is signed-note's.
public enum SignatureType {
    /// Ed25519 over the text of a note: how the ledger signs its own checkpoints.
    NOTE(0x01),
    /// Ed25519 over the text and the time: how a witness cosigns (tlog-cosignature, version 1).
    COSIGNATURE(0x04);

    private final byte identifier;

    SignatureType(int identifier) {
        this.identifier = (byte) identifier;
    }

    byte identifier() {
        return identifier;
    }

    /// @throws MalformedNote when it is another one
    static SignatureType of(byte identifier) {
        for (SignatureType type : values()) {
            if (type.identifier == identifier) {
                return type;
            }
        }
        throw new MalformedNote("a key of type " + identifier + " is not known here");
    }
}
