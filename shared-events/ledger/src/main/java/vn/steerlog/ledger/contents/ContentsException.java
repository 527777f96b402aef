package vn.steerlog.ledger.contents;

import org.jspecify.annotations.Nullable;

/// A content cannot be kept or read.
public final class ContentsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    ContentsException(Trouble trouble, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    /// What is wrong.
    public enum Trouble {
        /// It is not there.
        MISSING,
        /// What is there has another hash or another size.
        DAMAGED,
        /// The store cannot be used at the moment.
        UNAVAILABLE
    }

    public Trouble trouble() {
        return trouble;
    }
}
