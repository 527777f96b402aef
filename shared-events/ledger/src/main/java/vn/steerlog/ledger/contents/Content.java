package vn.steerlog.ledger.contents;

import java.util.regex.Pattern;

/// Names a content by what it is.
///
/// @param sha256 64 hex digits in lower case
/// @param size in bytes
public record Content(String sha256, long size) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public Content {
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }
}
