package vn.steerlog.command.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as Vietnamese writing has them: a dot (or a space) groups exactly three digits, a comma
/// begins the decimals.
///
/// `4.607` is 4607, `84,2` is 84.2, `02` is 2, `1.234,5` is 1234.5, `1 234` is 1234, `-3,5` is
/// -3.5, `1,234` is 1.234. The result is exact and keeps the scale as written (`84,20` has two
/// decimals). Refused rather than guessed: `1.5` and `4.60` (with the comma that may have been
/// meant), `1.5.2`, `1,2,3`, `0.300`, `1,234.5`, `1e5`. At most 30 digits.
public final class Numbers {
    static final int MAX_DIGITS = 30;

    /// An optional sign, then a number: grouped by dots, grouped by spaces, or not grouped.
    static final String NUMBER =
            "[+-]? ?(?:[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+|\\d+)(?:,\\d+)?";

    private static final Pattern WHOLE = Pattern.compile(NUMBER);
    private static final Pattern DOT_FOR_COMMA = Pattern.compile("([+-]?) ?(\\d+)\\.(\\d+)");
    private static final Pattern ENGLISH =
            Pattern.compile("([+-]?) ?(\\d{1,3}(?:,\\d{3})+)\\.(\\d+)");

    private Numbers() {}

    public static Reading<BigDecimal> read(String text) {
        Wording wording = Wording.of(text);
        return wording.isTooLong()
                ? Reading.unclear(WordingFault.WORDS_TOO_LONG, text)
                : read(wording.plain(), text);
    }

    static Reading<BigDecimal> read(String plain, String text) {
        if (!WHOLE.matcher(plain).matches()) {
            return refused(plain, text);
        }
        if (plain.chars().filter(c -> c >= '0' && c <= '9').count() > MAX_DIGITS) {
            return Reading.unclear(WordingFault.NUMBER_TOO_LONG, text);
        }
        return Reading.of(
                new BigDecimal(plain.replace(".", "").replace(" ", "").replace(',', '.')));
    }

    private static Reading<BigDecimal> refused(String plain, String text) {
        return hint(plain)
                .<Reading<BigDecimal>>map(hint ->
                        Reading.unclear(
                                WordingFault.NUMBER_NEEDS_DECIMAL_COMMA, text, List.of(hint)))
                .orElseGet(() -> Reading.unclear(WordingFault.NUMBER_NOT_UNDERSTOOD, text));
    }

    /// What may have been meant by a dot before the decimals.
    private static Optional<String> hint(String plain) {
        Matcher dot = DOT_FOR_COMMA.matcher(plain);
        if (dot.matches()) {
            return Optional.of(dot.group(1) + dot.group(2) + "," + dot.group(3));
        }
        Matcher english = ENGLISH.matcher(plain);
        return english.matches()
                ? Optional.of(
                        english.group(1)
                                + english.group(2).replace(',', '.')
                                + ","
                                + english.group(3))
                : Optional.empty();
    }
}
