package vn.steerlog.ledger.persons;

import org.jspecify.annotations.Nullable;

/// The store of persons' keys cannot do what was asked; nothing was changed. The message holds
/// neither a key nor anything that was sealed.
public final class PersonKeysException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    PersonKeysException(Trouble trouble, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    /// What is wrong.
    public enum Trouble {
        /// Keys were made, and the store is not there.
        MISSING,
        /// The store is not one, or of another version.
        DAMAGED,
        /// One key is not one.
        KEY_DAMAGED,
        /// It may be there again soon.
        UNAVAILABLE
    }

    public Trouble trouble() {
        return trouble;
    }
}
