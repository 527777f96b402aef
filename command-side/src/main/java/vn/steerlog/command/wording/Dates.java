package vn.steerlog.command.wording;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days: `17/11/2025`, `5/3/2021`, `05-3-2021`, `5.3.2021`, `2025-11-17`, `ngày 17 tháng 11 năm
/// 2025`.
///
/// The day stands before the month unless the year comes first. A year has four digits, from 1900
/// to 2200. A time of day other than midnight is refused, because a day could not keep it.
public final class Dates {
    private static final Pattern LOOSE = Pattern.compile("(?<=\\d) ?([/.-]) ?(?=\\d)");
    private static final Pattern SLASH = Pattern.compile(" ?/ ?");

    private Dates() {}

    public static Reading<LocalDate> read(String text) {
        Wording wording = Wording.of(text);
        if (wording.isTooLong()) {
            return Reading.unclear(WordingFault.WORDS_TOO_LONG, text);
        }
        return DayWords.read(tight(wording.plain()))
                .map(when -> when.resolve(Optional.empty(), Span::last, text).map(Span::last))
                .orElseGet(() -> Reading.unclear(WordingFault.DATE_NOT_UNDERSTOOD, text));
    }

    /// No spaces around what joins the parts of a date.
    static String tight(String plain) {
        return SLASH.matcher(LOOSE.matcher(plain).replaceAll("$1")).replaceAll("/");
    }
}
