package vn.steerlog.query.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import vn.steerlog.query.moment.Moment;

/// A fingerprint of all rows of a view as of a moment: two machines that folded the same commits
/// give the same one, whatever their row stores.
///
/// It is the SHA-256 over one line a row, in ascending order of the key (keys are ASCII): the
/// canonical JSON of `{"key":…,"row":…}` (see [CanonicalJson]) in UTF-8, ended by a line feed.
///
/// @param sha256 64 lower-case hexadecimal digits
public record Digest(String view, long commit, LocalDate day, long rows, String sha256) {
    /// @param rows by key
    public static Digest of(String view, Moment moment, Map<String, ? extends Record> rows) {
        MessageDigest digest = hashing();
        StringBuilder line = new StringBuilder();
        new TreeMap<>(rows)
                .forEach((key, row) -> {
                    line.setLength(0);
                    CanonicalJson.write(new Line(key, row), line);
                    line.append('\n');
                    digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
                });
        String hex = HexFormat.of().formatHex(digest.digest());
        return new Digest(view, moment.commit(), moment.day(), rows.size(), hex);
    }

    record Line(String key, Record row) {}

    private static MessageDigest hashing() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
