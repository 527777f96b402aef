package vn.steerlog.standalone.applications;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// One connection's talk about who it is: the server's part of SCRAM-SHA-256 (RFC 7677) as MongoDB
/// speaks it.
final class ScramServer {
    static final String MECHANISM = "SCRAM-SHA-256";
    private static final int ROUNDS = 4096;
    private static final byte[] SALT = "a salt of a test".getBytes(UTF_8);

    private final Map<String, String> passwords;
    private String clientFirst = "";
    private String serverFirst = "";
    private String nonce = "";
    private boolean letIn;

    /// @param passwords by user
    ScramServer(Map<String, String> passwords) {
        this.passwords = passwords;
    }

    synchronized boolean isLetIn() {
        return letIn;
    }

    /// @param message `saslStart` or `saslContinue`
    synchronized Document answer(Document message) {
        BinData payload = (BinData) Objects.requireNonNull(message.get("payload"));
        String said = new String(payload.getData(), UTF_8);
        try {
            return message.containsKey("saslStart") ? first(said) : last(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document first(String said) {
        clientFirst = said.substring("n,,".length());
        nonce = part(clientFirst, "r") + "-of-both";
        serverFirst =
                "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(SALT) + ",i=" + ROUNDS;
        return reply(serverFirst, false);
    }

    private Document last(String said) throws GeneralSecurityException {
        String withoutProof = said.substring(0, said.lastIndexOf(",p="));
        String all = clientFirst + "," + serverFirst + "," + withoutProof;
        String user = part(clientFirst, "n");
        byte[] salted = salted(Optional.ofNullable(passwords.get(user)).orElseThrow(this::refused));
        byte[] stored = sha256(hmac(salted, "Client Key"));
        byte[] proof = Base64.getDecoder().decode(part(said, "p"));
        byte[] signature = hmac(stored, all);
        byte[] clientKey = new byte[proof.length];
        for (int i = 0; i < proof.length; i++) {
            clientKey[i] = (byte) (proof[i] ^ signature[i]);
        }
        if (!part(said, "r").equals(nonce) || !MessageDigest.isEqual(sha256(clientKey), stored)) {
            throw refused();
        }
        letIn = true;
        byte[] own = hmac(hmac(salted, "Server Key"), all);
        return reply("v=" + Base64.getEncoder().encodeToString(own), true);
    }

    private MongoServerError refused() {
        return new MongoServerError(18, "AuthenticationFailed", "Authentication failed.");
    }

    private static Document reply(String said, boolean done) {
        Document reply = new Document("conversationId", 1);
        reply.put("done", done);
        reply.put("payload", new BinData(said.getBytes(UTF_8)));
        reply.put("ok", 1.0);
        return reply;
    }

    private static String part(String message, String name) {
        Map<String, String> parts = new HashMap<>();
        Arrays.stream(message.split(",", -1))
                .forEach(part -> parts.put(part.substring(0, 1), part.substring(2)));
        return parts.getOrDefault(name, "");
    }

    private static byte[] salted(String password) throws GeneralSecurityException {
        var spec = new PBEKeySpec(password.toCharArray(), SALT, ROUNDS, 256);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
