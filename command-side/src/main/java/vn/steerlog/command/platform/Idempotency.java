package vn.steerlog.command.platform;

import java.util.Optional;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import vn.steerlog.http.InputError;
import vn.steerlog.http.InputFault;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.SignedIn;

/// What makes a request safe to send again: the caller's key, and a fingerprint of what it asks.
///
/// @param key 1 to 128 visible ASCII characters
/// @param fingerprint SHA-256 over method, path and body, in hexadecimal
record Idempotency(String key, String fingerprint) {
    static final String HEADER = "Idempotency-Key";
    static final String FINGERPRINT = Idempotency.class.getName();
    private static final int MAX_LENGTH = 128;

    /// @throws ProblemException when there is a key that cannot be one
    static Optional<Idempotency> of(NativeWebRequest request) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (key.isEmpty() || key.length() > MAX_LENGTH || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw ProblemException.invalid(InputError.in(HEADER, InputFault.BAD_VALUE, Optional.of(key)));
        }
        Object fingerprint = request.getAttribute(FINGERPRINT, RequestAttributes.SCOPE_REQUEST);
        return Optional.of(new Idempotency(key, String.valueOf(fingerprint)));
    }

    /// The command id that follows from the key: different people may use the same key.
    String cause(SignedIn who) {
        return "key-" + Digests.sha256(who.account() + "\n" + key).substring(0, 40);
    }
}
