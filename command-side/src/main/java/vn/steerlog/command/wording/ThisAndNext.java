package vn.steerlog.command.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Stretches of the calendar around the reference day: `trong tháng`, `quý tới`, `năm nay`. A week
/// ends on Sunday.
final class ThisAndNext {
    private static final Pattern SAID = Pattern.compile("(?:^| )(?:nay|toi|sau)$|^cuoi ");

    private static final List<Rule> RULES =
            List.of(
                    new Rule("(?:ngay )?hom nay|ngay", _ -> new When.Relative(Span::day)),
                    new Rule(
                            "(tuan|thang|quy|qui|nam)( nay| toi| sau)?",
                            words -> new When.Relative(day -> around(day, words))),
                    new Rule(
                            "(dau|giua|cuoi) thang( nay| toi| sau)?",
                            words ->
                                    new When.Relative(day ->
                                            SpanWords.third(
                                                    words.group(1),
                                                    month(day.plusMonths(ahead(words)))))));

    private ThisAndNext() {}

    /// @param behind whether the words stand behind one that makes a deadline of them: `trong
    ///   tháng` says when, `tháng` does not
    static Optional<When> read(String plain, boolean behind) {
        return behind || SAID.matcher(plain).find() ? Rule.first(RULES, plain) : Optional.empty();
    }

    private static Span around(LocalDate day, MatchResult words) {
        int ahead = ahead(words);
        return switch (words.group(1)) {
            case "tuan" -> week(day.plusWeeks(ahead));
            case "thang" -> month(day.plusMonths(ahead));
            case "nam" -> months(day.withDayOfYear(1).plusYears(ahead), 12);
            default ->
                    months(
                            day.withDayOfMonth(1)
                                    .minusMonths((day.getMonthValue() - 1) % 3)
                                    .plusMonths(3L * ahead),
                            3);
        };
    }

    private static int ahead(MatchResult words) {
        return words.group(2) == null || words.group(2).equals(" nay") ? 0 : 1;
    }

    private static Span month(LocalDate day) {
        return months(day.withDayOfMonth(1), 1);
    }

    private static Span week(LocalDate day) {
        LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Span(sunday.minusDays(6), sunday);
    }

    private static Span months(LocalDate first, int count) {
        return new Span(first, first.plusMonths(count).minusDays(1));
    }
}
