package vn.steerlog.command.wording;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.steerlog.events.Period;

/// The stretch of time that a figure speaks of: `10 tháng 2025`, `6 tháng đầu năm 2025`, `quý
/// I/2025`, `tháng 10/2025`, `năm 2025`, `2021-2025`, `giai đoạn 2021 - 2025`, `đến 31/10/2025`
/// (only the last day is known).
///
/// What fixes no days (`hằng năm`, `quý IV`) is kept as words only.
public final class Periods {
    private static final Pattern UNTIL =
            Pattern.compile("^(?:tinh |luy ke |luy ke tinh |cong don )?den (?:het |cuoi )?");
    private static final Pattern IN = Pattern.compile("^(?:trong|ca|ky|ki|cua|luy ke) ");

    private Periods() {}

    /// No words are no period. Fails only when the words are too long.
    public static Reading<Optional<Period>> read(String text) {
        Wording wording = Wording.of(text);
        if (wording.isTooLong()) {
            return Reading.unclear(WordingFault.WORDS_TOO_LONG, text);
        }
        if (wording.isEmpty() || wording.plain().equals("-")) {
            return Reading.of(Optional.empty());
        }
        return Reading.of(Optional.of(period(wording)));
    }

    private static Period period(Wording wording) {
        String tight = Dates.tight(wording.plain());
        String span = UNTIL.matcher(tight).replaceFirst("");
        boolean open = !span.equals(tight);
        Optional<Span> days =
                CalendarWords.read(IN.matcher(span).replaceFirst(""))
                        .flatMap(when ->
                                when.resolve(Optional.empty(), Span::last, wording.words())
                                        .toOptional());
        return new Period(
                wording.words(), days.filter(_ -> !open).map(Span::first), days.map(Span::last));
    }
}
