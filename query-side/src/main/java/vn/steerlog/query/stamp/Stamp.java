package vn.steerlog.query.stamp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.web.Formats;

/// Where a report or an export comes from. Asked again as it says, by somebody who may see the
/// same, it has the same digest.
///
/// @param commit the last one taken into account
/// @param at when that was recorded
/// @param day on which standings are judged
/// @param root of the RFC 6962 tree over the ledger up to that commit, 64 lower-case hexadecimal
///   digits
/// @param sha256 over the canonical JSON of what is told, in UTF-8, 64 lower-case hexadecimal
///   digits
/// @param again the `asOf` that asks for the very same: the commit, or an instant when it is judged
///   on a later day than that of the commit
/// @param author the account that asked for it; no part of the digest
public record Stamp(
        long commit,
        Instant at,
        LocalDate day,
        String again,
        String root,
        String sha256,
        String author) {
    private static final int SHORT = 16;

    /// The last lines of a paper or sheet.
    public List<String> lines(Locale language, Formats formats) {
        Words words = Words.of("stamp", language);
        return List.of(
                words.of("as-of", formats.day(day), Long.toString(commit), formats.time(at)),
                words.of("author", author),
                words.of("root", root),
                words.of("digest", sha256),
                words.of("again", again));
    }

    /// One line, for the foot of every page.
    public String line(Locale language) {
        return Words.of("stamp", language)
                .of("foot", Long.toString(commit), sha256.substring(0, SHORT));
    }
}
