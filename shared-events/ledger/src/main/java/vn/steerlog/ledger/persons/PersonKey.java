package vn.steerlog.ledger.persons;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key of one person: 256 bits. It does not tell itself to logs.
public final class PersonKey {
    static final int BYTES = 32;

    private static final String MAC = "HmacSHA256";

    private final byte[] bytes;

    /// @throws IllegalArgumentException when these are not 32 bytes
    PersonKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes");
        }
        this.bytes = bytes.clone();
    }

    static PersonKey fresh(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new PersonKey(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    SecretKey forSealing() {
        return new SecretKeySpec(bytes, "AES");
    }

    /// A fingerprint of `text` that nobody can make, or check a guess against, without this key: 64
    /// hex digits.
    public String fingerprint(String text) {
        byte[] derived = mac(bytes, "steerlog person fingerprint 1");
        return HexFormat.of().formatHex(mac(derived, text));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    @Override
    public String toString() {
        return "PersonKey[…]";
    }
}
