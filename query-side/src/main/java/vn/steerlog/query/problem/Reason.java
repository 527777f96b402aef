package vn.steerlog.query.problem;

import java.util.Locale;

/// Why a question cannot be answered.
public enum Reason {
    /// `asOf` is neither a commit number nor a day nor an instant. Arguments: what was read.
    AS_OF_UNREADABLE(Kind.VALUE),
    /// `asOf` lies after now, or after the last commit. Arguments: what was read.
    AS_OF_IN_THE_FUTURE(Kind.VALUE),
    /// Nothing was recorded yet at `asOf`. Arguments: what was read.
    AS_OF_BEFORE_THE_FIRST_COMMIT(Kind.VALUE),
    /// The second moment of a difference lies before the first. Arguments: both commits.
    MOMENTS_REVERSED(Kind.VALUE),
    /// A page's cursor was not made by this list with this order. Arguments: none.
    CURSOR_UNREADABLE(Kind.VALUE),
    /// No view has that name. Arguments: the name.
    VIEW_UNKNOWN(Kind.UNKNOWN),
    /// Nothing with that id is there at that moment, or not for this reader. Arguments: the id.
    THING_UNKNOWN(Kind.UNKNOWN),
    /// The view has not taken in the commit asked for in time: ask again soon. Arguments: the view,
    /// the commit asked for, the commit it has.
    VIEW_BEHIND(Kind.LATER);

    private final Kind kind;

    Reason(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// The stable code that clients see: `as-of-unreadable`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What is in the way.
    public enum Kind {
        /// A value of the question is not acceptable.
        VALUE,
        /// The question is about something that does not exist.
        UNKNOWN,
        /// The same question may be answered later.
        LATER
    }
}
