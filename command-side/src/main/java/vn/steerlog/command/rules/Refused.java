package vn.steerlog.command.rules;

import java.util.List;

/// A command was refused; nothing was recorded.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RefusalReason reason;
    private final transient List<Object> arguments;

    /// @param arguments for the reason's text, in its order
    public Refused(RefusalReason reason, Object... arguments) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /// Refuses for `reason` unless something `holds`.
    public static void require(boolean holds, RefusalReason reason, Object... arguments) {
        if (!holds) {
            throw new Refused(reason, arguments);
        }
    }

    public RefusalReason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
