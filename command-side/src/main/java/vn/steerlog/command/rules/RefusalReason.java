package vn.steerlog.command.rules;

import java.util.Locale;

/// Why a command is refused. Implemented by an enum in each package of rules; every constant has a
/// text in the message bundles of the command side.
public interface RefusalReason {
    String name();

    /// The kind of refusal, from which the API's status follows.
    default Kind kind() {
        return Kind.STATE;
    }

    /// The stable code that clients see: `task-not-open`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is in the way.
    enum Kind {
        /// A value of the command is not acceptable.
        VALUE,
        /// The command names something that does not exist.
        UNKNOWN,
        /// The state of the thing, or of a thing it refers to, does not allow it.
        STATE,
        /// Whoever asks has no right to it.
        RIGHT
    }
}
