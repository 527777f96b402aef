package vn.steerlog.ledger.segment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A segment file is named after its first commit, in as many digits as a number can have, so that
/// names sort.
final class SegmentName {
    private static final Pattern NAME = Pattern.compile("([0-8]\\d{18})\\.log");
    private static final Pattern UNFINISHED = Pattern.compile("\\d{19}\\.(log|idx)\\.new");

    private SegmentName() {}

    static String of(long firstCommit) {
        return "%019d.log".formatted(firstCommit);
    }

    /// The name of the [IndexFile] beside it.
    static String index(long firstCommit) {
        return "%019d.idx".formatted(firstCommit);
    }

    /// Whether a file of this name was being made and is not whole.
    static boolean isUnfinished(String name) {
        return UNFINISHED.matcher(name).matches();
    }

    /// The first commit of the segment file `name`, when it is one.
    static Optional<Long> firstCommit(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }
}
