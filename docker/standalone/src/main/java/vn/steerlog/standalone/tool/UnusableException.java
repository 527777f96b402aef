package vn.steerlog.standalone.tool;

/// What was asked for cannot be done with what was given.
final class UnusableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;

    UnusableException(String code, String message) {
        super(message);
        this.code = code;
    }

    /// Stable.
    String code() {
        return code;
    }
}
