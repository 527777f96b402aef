package vn.steerlog.command.wording;

import java.util.List;
import java.util.regex.Pattern;

/// Words that could not be understood: the arguments of a message, not the message.
///
/// @param fault what is wrong, a stable code
/// @param read the words as they were read (NFC, invisible characters removed), at most 80
///   characters of them
/// @param accepted ways of writing that would be accepted, the likeliest first; never empty
public record Unclear(WordingFault fault, String read, List<String> accepted) {
    private static final int SHOWN = 80;

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

    public Unclear {
        read = shortened(Wording.of(read).words());
        accepted = List.copyOf(accepted);
    }

    /// Whether somebody said something in words that a person understands and a calendar does not
    /// (`sau Tết`, `10 ngày làm việc`), rather than mistyped a day (`31/02/2026`, `45000`).
    public boolean isInWords() {
        return switch (fault) {
            case DUE_NOT_UNDERSTOOD -> LETTERS.matcher(read).find();
            case YEAR_MISSING, REFERENCE_DAY_MISSING, DUE_IN_WORKING_DAYS -> true;
            default -> false;
        };
    }

    /// At most 80 characters of `words`.
    public static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= SHOWN
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }
}
