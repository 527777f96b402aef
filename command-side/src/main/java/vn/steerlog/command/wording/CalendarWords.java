package vn.steerlog.command.wording;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that say when: a day, a stretch, or from one to another.
final class CalendarWords {
    private static final Pattern FROM = Pattern.compile("^tu ");
    private static final Pattern TO = Pattern.compile(" den (?:het |ngay )?| ?- ?");

    private CalendarWords() {}

    static Optional<When> read(String plain) {
        Optional<When> one = single(plain);
        return one.isPresent() ? one : fromTo(FROM.matcher(plain).replaceFirst(""));
    }

    private static Optional<When> single(String plain) {
        return DayWords.read(plain).or(() -> SpanWords.read(plain));
    }

    /// The first place that parts the words into two that both say when.
    private static Optional<When> fromTo(String plain) {
        Matcher to = TO.matcher(plain);
        while (to.find()) {
            String start = plain.substring(0, to.start());
            Optional<When> end = single(plain.substring(to.end()));
            Optional<When> both =
                    end.flatMap(later -> single(start).flatMap(first -> joined(first, later)));
            if (both.isPresent()) {
                return both;
            }
        }
        return Optional.empty();
    }

    /// A start without a year lies in the year of the end.
    private static Optional<When> joined(When start, When end) {
        if (!(end instanceof When.Fixed(Span last))) {
            return end instanceof When.Impossible ? Optional.of(end) : Optional.empty();
        }
        return switch (start) {
            case When.Fixed(Span first) -> Optional.of(When.of(first.until(last)));
            case When.Yearly(IntFunction<Optional<Span>> in) ->
                    Optional.of(
                            When.of(
                                    in.apply(last.first().getYear())
                                            .flatMap(first -> first.until(last))));
            case When.Impossible impossible -> Optional.of(impossible);
            case When.Relative _ -> Optional.empty();
        };
    }
}
