package vn.steerlog.http;

/// The problems that both sides share.
public enum CommonProblem implements ProblemKind {
    BAD_REQUEST(400),
    NOT_JSON(400),
    BODY_MISSING(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_PARAMETER(400),
    WRONG_TYPE(400),
    VALIDATION_FAILED(400),
    BEYOND_LIMITS(400),
    NOT_SIGNED_IN(401),
    NO_RIGHT(403),
    CSRF(403),
    PASSWORD_MUST_CHANGE(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    /// The queue before the ledger is full, or too many passwords are being checked: try again.
    BUSY(503),
    /// Something this answer needs is not there at the moment.
    UNAVAILABLE(503),
    /// The store of persons' keys is not where it was.
    PERSON_KEYS_MISSING(503),
    /// The store of persons' keys, or a key in it, cannot be understood.
    PERSON_KEYS_DAMAGED(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
