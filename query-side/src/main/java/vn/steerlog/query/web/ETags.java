package vn.steerlog.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import vn.steerlog.query.moment.Moment;

/// Names answers: the same question as of the same commit and day, for eyes that may see the same,
/// has the same tag. What somebody may see who does not see everything can change with every
/// commit, also of the past. A restart gives new tags, for a new version may answer otherwise.
final class ETags {
    private static final int BYTES = 15;

    private final String run;

    /// @param run differs from start to start
    ETags(String run) {
        this.run = run;
    }

    /// A weak tag, for what compresses an answer on the way may change its bytes.
    ///
    /// @param present as of which rights are judged
    String of(Asked asked, Moment present, HttpServletRequest request) {
        Moment moment = asked.moment();
        boolean everything = asked.viewer().everything();
        String query = request.getQueryString();
        List<String> parts =
                List.of(
                        run,
                        Long.toString(moment.commit()),
                        moment.day().toString(),
                        Boolean.toString(moment.now()),
                        asked.staleSince().map(Instant::toString).orElse(""),
                        request.getRequestURI(),
                        query == null ? "" : query,
                        asked.language().toLanguageTag(),
                        asked.reader().role().name(),
                        everything ? "everything" : Long.toString(present.commit()),
                        String.valueOf(
                                new TreeSet<>(
                                        asked.viewer().agencies().stream()
                                                .map(agency -> agency.value())
                                                .toList())));
        return "W/\"" + hash(String.join("\n", parts)) + "\"";
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            byte[] start = new byte[BYTES];
            System.arraycopy(digest, 0, start, 0, BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
