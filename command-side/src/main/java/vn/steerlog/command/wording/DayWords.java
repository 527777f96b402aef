package vn.steerlog.command.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Ways of writing one day.
final class DayWords {
    private static final String MIDNIGHT = "(?:[t ]00:00(?::00(?:\\.0+)?)?)?";

    static final List<Rule> RULES =
            List.of(
                    new Rule(
                            "(?:ngay )?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + MIDNIGHT,
                            m -> day(m, 4, 3, 1)),
                    new Rule(
                            "(?:ngay )?(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})" + MIDNIGHT,
                            m -> day(m, 1, 3, 4)),
                    new Rule(
                            "(?:ngay )?(\\d{1,2}) thang (\\d{1,2})(?:,? nam |, ?|/| )(\\d{4})",
                            m -> day(m, 3, 2, 1)),
                    new Rule(
                            "(?:ngay )?\\d{1,2}([/.-])\\d{1,2}\\1\\d{2}"
                                    + "|(?:ngay )?\\d{1,2} thang \\d{1,2} nam \\d{2}",
                            _ -> new When.Impossible(WordingFault.YEAR_NEEDS_FOUR_DIGITS)),
                    new Rule("(?:ngay )?(\\d{1,2})/(\\d{1,2})", m -> yearly(m, 2, 1)),
                    new Rule("ngay (\\d{1,2})[.-](\\d{1,2})", m -> yearly(m, 2, 1)),
                    new Rule("(?:ngay )?(\\d{1,2}) thang (\\d{1,2})", m -> yearly(m, 2, 1)));

    private DayWords() {}

    static Optional<When> read(String plain) {
        return Rule.first(RULES, plain);
    }

    private static When day(MatchResult words, int year, int month, int day) {
        int inYear = Rule.number(words, year);
        return inYear < When.FIRST_YEAR || inYear > When.LAST_YEAR
                ? new When.Impossible(WordingFault.YEAR_OUT_OF_RANGE)
                : When.of(Span.day(inYear, Rule.number(words, month), Rule.number(words, day)));
    }

    private static When yearly(MatchResult words, int month, int day) {
        int inMonth = Rule.number(words, month);
        int onDay = Rule.number(words, day);
        return When.yearly(year -> Span.day(year, inMonth, onDay));
    }
}
