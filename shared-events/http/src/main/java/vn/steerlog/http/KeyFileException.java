package vn.steerlog.http;

import java.nio.file.Path;

/// There is no key that signs tokens where one must be.
public final class KeyFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path file;

    KeyFileException(Path file) {
        super("there is no sign-in key in " + file);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
