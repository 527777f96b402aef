package vn.steerlog.query.problem;

import java.util.List;

/// A question cannot be answered; asking again as it is helps only where the reason says so.
public final class Unanswerable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> arguments;

    /// @param arguments for the reason's text, in its order
    public Unanswerable(Reason reason, Object... arguments) {
        super(reason.code() + " " + List.of(arguments), null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
