package vn.steerlog.ledger;

import org.jspecify.annotations.Nullable;

/// What can go wrong with the ledger. Nothing was recorded by the call that throws or completes
/// with one of these, except where the subtype says that it cannot be known.
public abstract sealed class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Somebody else recorded something that this commit depends on: read again, decide again.
    public static final class Conflict extends LedgerException {
        private static final long serialVersionUID = 1L;

        public Conflict(String message) {
            super(message, null);
        }
    }

    /// An event with this id is recorded already.
    public static final class DuplicateEvent extends LedgerException {
        private static final long serialVersionUID = 1L;

        private final String eventId;

        public DuplicateEvent(String eventId) {
            super("event " + eventId + " is recorded already", null);
            this.eventId = eventId;
        }

        public String eventId() {
            return eventId;
        }
    }

    /// The commit's record would be larger than a record may be: split it, or make it smaller.
    public static final class TooLarge extends LedgerException {
        private static final long serialVersionUID = 1L;

        public TooLarge(long bytes, long limit) {
            super("a record of " + bytes + " bytes; at most " + limit + " are allowed", null);
        }
    }

    /// The queue of waiting commits is full: try again later.
    public static final class Busy extends LedgerException {
        private static final long serialVersionUID = 1L;

        public Busy(int waiting) {
            super(waiting + " commits are waiting already", null);
        }
    }

    /// The ledger takes no more commits until it is opened anew: a write or a flush failed, or it
    /// was closed. None of those that hear this was acknowledged.
    public static final class Stopped extends LedgerException {
        private static final long serialVersionUID = 1L;

        private final boolean inFlight;

        public Stopped(String message, @Nullable Throwable cause) {
            this(message, cause, false);
        }

        private Stopped(String message, @Nullable Throwable cause, boolean inFlight) {
            super(message, cause);
            this.inFlight = inFlight;
        }

        /// The same, for those whose commit was being stored.
        Stopped inFlight() {
            return new Stopped(String.valueOf(getMessage()), getCause(), true);
        }

        /// Whether the commit was being stored when the ledger stopped: that it is there is then
        /// found out when the ledger is opened anew. Otherwise nothing was recorded.
        public boolean mayBeRecorded() {
            return inFlight;
        }
    }

    /// The stored bytes are not what was written. The message names the commit and the place.
    public static final class Damaged extends LedgerException {
        private static final long serialVersionUID = 1L;

        public Damaged(String message) {
            super(message, null);
        }
    }

    /// The store does not answer, now: try again later. When opening, another process may have it.
    public static final class Unavailable extends LedgerException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
