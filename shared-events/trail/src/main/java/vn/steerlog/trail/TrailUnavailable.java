package vn.steerlog.trail;

/// Something could not be recorded in the trail, or it is not known whether it was: what was to be
/// recorded must not happen.
public final class TrailUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrailUnavailable(Throwable cause) {
        super("the trail cannot be written", cause);
    }
}
