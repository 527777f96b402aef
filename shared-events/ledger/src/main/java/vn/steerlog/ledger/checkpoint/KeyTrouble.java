package vn.steerlog.ledger.checkpoint;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The key that signs checkpoints cannot be used. Nothing was changed, and what the file holds is
/// never told.
public final class KeyTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Path file;

    /// What is wrong with the file.
    public enum Kind {
        /// It is not there, and is not to be made here.
        MISSING("is not there"),
        /// It cannot be read or written.
        UNREADABLE("cannot be read or written"),
        /// It holds something else than a private key (or verifier keys, one a line).
        NOT_A_KEY("holds no key"),
        /// Its key is another ledger's.
        OTHER_ORIGIN("holds the key of another origin"),
        /// Others than its owner may read or write it: `chmod 600`.
        OPEN_TO_OTHERS("may be read or written by others than its owner"),
        /// A later key signs now, and is not here: put it into the file.
        OUTDATED("holds a key that was replaced by a later one"),
        /// The list of all keys, beside the checkpoints, cannot be understood.
        LIST_DAMAGED("is no list of verifier keys");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    KeyTrouble(Kind kind, Path file) {
        this(kind, file, null);
    }

    KeyTrouble(Kind kind, Path file, @Nullable Exception cause) {
        super(file + " " + kind.words, cause);
        this.kind = kind;
        this.file = file;
    }

    /// What is wrong.
    public Kind kind() {
        return kind;
    }

    /// With which file.
    public Path file() {
        return file;
    }
}
