package vn.steerlog.query.rows;

/// Where rows are kept does not answer, now: nothing is wrong with them, and the same may be asked
/// again.
public final class RowsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RowsUnavailable(Throwable cause) {
        super("the rows cannot be reached: " + cause.getMessage(), cause);
    }
}
