package vn.steerlog.command.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;

/// Ways of writing a month, a quarter, part of a year, a year, some years.
///
/// Thirds of a month are the traditional ones: `đầu tháng` to the 10th, `giữa tháng` to the 20th.
final class SpanWords {
    private static final String YEAR = "(?:[/.-]|,? nam |,? )(\\d{4})";
    private static final String OF_YEAR = "(?:" + YEAR + ")?";
    private static final String QUARTER = "(iv|iii|ii|i|vi*|[0-9]|nhat|mot|hai|ba|tu)";
    private static final String MONTHS = "(\\d{1,2}|ba|sau|chin) thang";
    private static final String SERIES =
            "(?:giai doan |thoi ky |thoi ki |nhiem ky |nhiem ki |cac nam |trong cac nam |tu nam |tu"
                    + " |nam )?";

    private static final Map<String, Integer> QUARTERS =
            Map.of(
                    "i", 1, "ii", 2, "iii", 3, "iv", 4, "nhat", 1, "mot", 1, "hai", 2, "ba", 3,
                    "tu", 4);
    private static final Map<String, Integer> COUNTS = Map.of("ba", 3, "sau", 6, "chin", 9);

    private static final List<Rule> RULES =
            List.of(
                    new Rule(
                            "(?:thang ?|t)(\\d{1,2})" + OF_YEAR,
                            m -> in(m, 2, year -> months(year, m, 1, 1))),
                    new Rule(
                            "(\\d{1,2})[/.-](\\d{4})",
                            m -> in(m, 2, year -> months(year, m, 1, 1))),
                    new Rule(
                            "thang (\\d{1,2})(?:-| den | den thang )(\\d{1,2})" + OF_YEAR,
                            m -> in(m, 3, year -> months(year, m, 1, 2))),
                    new Rule(
                            "(dau|giua|cuoi) thang (\\d{1,2})" + OF_YEAR,
                            m -> in(m, 3, year -> third(year, m))),
                    new Rule(
                            "(?:quy|qui|q) ?" + QUARTER + OF_YEAR,
                            m -> in(m, 2, year -> quarters(year, m, 1, 1))),
                    new Rule(
                            "(?:quy|qui|q) ?"
                                    + QUARTER
                                    + "(?:-| - | den | den quy )"
                                    + QUARTER
                                    + OF_YEAR,
                            m -> in(m, 3, year -> quarters(year, m, 1, 2))),
                    new Rule(
                            MONTHS + "(?: dau)?(?: nam)? (\\d{4})",
                            m -> in(m, 2, year -> Span.months(year, 1, count(m)))),
                    new Rule(
                            MONTHS + " cuoi(?: nam)? (\\d{4})",
                            m -> in(m, 2, year -> Span.months(year, 13 - count(m), 12))),
                    new Rule(
                            MONTHS + " dau nam",
                            m -> When.yearly(year -> Span.months(year, 1, count(m)))),
                    new Rule(
                            MONTHS + " cuoi nam",
                            m -> When.yearly(year -> Span.months(year, 13 - count(m), 12))),
                    new Rule(
                            "nua dau nam(?: (\\d{4}))?",
                            m -> in(m, 1, year -> Span.months(year, 1, 6))),
                    new Rule(
                            "nua cuoi nam(?: (\\d{4}))?",
                            m -> in(m, 1, year -> Span.months(year, 7, 12))),
                    new Rule("(?:nam )?(\\d{4})", m -> in(m, 1, year -> Span.years(year, year))),
                    new Rule(
                            SERIES + "(\\d{4})(?:-| den | den nam )(\\d{4})",
                            m -> years(Rule.number(m, 1), Rule.number(m, 2))));

    private SpanWords() {}

    static Optional<When> read(String plain) {
        return Rule.first(RULES, plain);
    }

    private static When in(MatchResult words, int yearGroup, IntFunction<Optional<Span>> span) {
        if (words.group(yearGroup) == null) {
            return When.yearly(span);
        }
        int year = Rule.number(words, yearGroup);
        return year < When.FIRST_YEAR || year > When.LAST_YEAR
                ? new When.Impossible(WordingFault.YEAR_OUT_OF_RANGE)
                : When.of(span.apply(year));
    }

    private static When years(int first, int last) {
        return first < When.FIRST_YEAR || last > When.LAST_YEAR
                ? new When.Impossible(WordingFault.YEAR_OUT_OF_RANGE)
                : When.of(Span.years(first, last));
    }

    private static Optional<Span> months(int year, MatchResult words, int first, int last) {
        return Span.months(year, Rule.number(words, first), Rule.number(words, last));
    }

    private static Optional<Span> quarters(int year, MatchResult words, int first, int last) {
        return Span.quarters(year, quarter(words.group(first)), quarter(words.group(last)));
    }

    private static int quarter(String words) {
        return Character.isDigit(words.charAt(0))
                ? Integer.parseInt(words)
                : QUARTERS.getOrDefault(words, 0);
    }

    private static int count(MatchResult words) {
        String count = words.group(1);
        Integer named = COUNTS.get(count);
        return named != null ? named : Integer.parseInt(count);
    }

    private static Optional<Span> third(int year, MatchResult words) {
        int month = Rule.number(words, 2);
        return Span.months(year, month, month).map(whole -> third(words.group(1), whole));
    }

    /// @param month a whole month
    static Span third(String which, Span month) {
        LocalDate first = month.first();
        return switch (which) {
            case "dau" -> new Span(first, first.withDayOfMonth(10));
            case "giua" -> new Span(first.withDayOfMonth(11), first.withDayOfMonth(20));
            default -> new Span(first.withDayOfMonth(21), month.last());
        };
    }
}
