package vn.steerlog.events;

/// The identity of one thing. Stored in JSON as the plain string; unique across all kinds of
/// things.
///
/// Every implementation is a record with the single component `value`.
public interface Id {
    /// The longest id that is accepted, in characters.
    int MAX_LENGTH = 64;

    String value();

    /// Refuses what cannot be an id: an id is 1 to [#MAX_LENGTH] ASCII letters, digits, `-`, `_` or
    /// `.`.
    ///
    /// @throws IllegalArgumentException when `value` is not an id
    static String checked(String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("not an id");
        }
        for (int i = 0; i < value.length(); i++) {
            if (!allowed(value.charAt(i))) {
                throw new IllegalArgumentException("not an id");
            }
        }
        return value;
    }

    private static boolean allowed(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.';
    }
}
