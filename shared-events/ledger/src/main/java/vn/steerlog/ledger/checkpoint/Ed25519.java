package vn.steerlog.ledger.checkpoint;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// Ed25519 of the JDK, with keys as the 32 bytes of RFC 8032. The JDK takes them wrapped (RFC
/// 8410).
final class Ed25519 {
    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final String NAME = "Ed25519";
    private static final byte[] PUBLIC_WRAPPING =
            HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE_WRAPPING =
            HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    static byte[] newSeed(SecureRandom random) {
        byte[] seed = new byte[KEY_BYTES];
        random.nextBytes(seed);
        return seed;
    }

    static PublicKey publicKey(byte[] key) {
        return made(factory ->
                factory.generatePublic(new X509EncodedKeySpec(joined(PUBLIC_WRAPPING, key))));
    }

    /// The public half: the JDK derives it when it makes a pair out of `seed` as its randomness.
    static byte[] publicOf(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            byte[] wrapped = generator.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(wrapped, PUBLIC_WRAPPING.length, wrapped.length);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java since 15 has Ed25519", e);
        }
    }

    static byte[] sign(byte[] seed, byte[] message) {
        PrivateKey key =
                made(factory ->
                        factory.generatePrivate(
                                new PKCS8EncodedKeySpec(joined(PRIVATE_WRAPPING, seed))));
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java since 15 has Ed25519", e);
        }
    }

    static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(NAME);
            check.initVerify(publicKey(publicKey));
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException | InvalidKeyException | MalformedNote e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java since 15 has Ed25519", e);
        }
    }

    private static byte[] joined(byte[] wrapping, byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new MalformedNote("an Ed25519 key has 32 bytes, not " + key.length);
        }
        byte[] joined = Arrays.copyOf(wrapping, wrapping.length + KEY_BYTES);
        System.arraycopy(key, 0, joined, wrapping.length, KEY_BYTES);
        return joined;
    }

    private interface Making<K> {
        K with(KeyFactory factory) throws GeneralSecurityException;
    }

    private static <K> K made(Making<K> making) {
        try {
            return making.with(KeyFactory.getInstance(NAME));
        } catch (GeneralSecurityException e) {
            throw new MalformedNote("not an Ed25519 key");
        }
    }

    /// Not random: the bytes that it was given.
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
