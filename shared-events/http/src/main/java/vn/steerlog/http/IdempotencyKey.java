package vn.steerlog.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The header `Idempotency-Key`: a request that is sent again with the same key is done once.
/// Controllers take it as a parameter of type `Optional<IdempotencyKey>`.
///
/// @param value 1 to 128 visible ASCII characters, chosen by the caller
/// @param fingerprint SHA-256 (64 hex digits) of method, path, query and JSON body, to tell a
///   repetition from another request under the same key; absent for file uploads
public record IdempotencyKey(String value, Optional<String> fingerprint) {
    static final String HEADER = "Idempotency-Key";
    static final String FINGERPRINT = IdempotencyKey.class.getName() + ".fingerprint";

    private static final int LONGEST = 128;

    /// @throws ProblemException when there is more than one, or it is not such a key
    public static Optional<IdempotencyKey> of(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(HEADER));
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String key = keys.getFirst();
        if (keys.size() > 1 || !isFit(key)) {
            throw ProblemException.invalid(
                    InputError.in(HEADER, InputFault.BAD_VALUE, Optional.of(key)));
        }
        Object fingerprint = request.getAttribute(FINGERPRINT);
        return Optional.of(
                new IdempotencyKey(
                        key,
                        fingerprint instanceof String text ? Optional.of(text) : Optional.empty()));
    }

    private static boolean isFit(String key) {
        return !key.isEmpty()
                && key.length() <= LONGEST
                && key.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
