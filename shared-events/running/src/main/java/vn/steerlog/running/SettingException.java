package vn.steerlog.running;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A setting keeps the application from starting. Neither message nor arguments hold a secret.
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final Trouble trouble;
    private final transient List<String> arguments;

    /// @param key the setting to change
    SettingException(
            String key, Trouble trouble, List<String> arguments, @Nullable Throwable cause) {
        super(key + ": " + trouble + " " + arguments, cause);
        this.key = key;
        this.trouble = trouble;
        this.arguments = List.copyOf(arguments);
    }

    /// What is wrong with it. Its words are under its name in `start.properties`.
    enum Trouble {
        MISSING,
        MALFORMED,
        UNREACHABLE,
        NOT_LET_IN,
        NOT_ENCRYPTED_ALIKE,
        FILE_UNREADABLE
    }

    String key() {
        return key;
    }

    Trouble trouble() {
        return trouble;
    }

    List<String> arguments() {
        return arguments;
    }
}
