package vn.steerlog.command.wording;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/// What words say of the calendar, as far as the words alone go.
sealed interface When {
    int FIRST_YEAR = 1900;
    int LAST_YEAR = 2200;

    /// Years within which every yearly day comes back: 29 February may stay away for eight.
    int YEARS_AHEAD = 8;

    /// A stretch that is fixed by the words.
    record Fixed(Span span) implements When {}

    /// A stretch that comes every year (`30/11`, `quý IV`); absent in years that do not have it.
    record Yearly(IntFunction<Optional<Span>> in) implements When {}

    /// A stretch that the reference day fixes (`trong tháng này`).
    record Relative(Function<LocalDate, Span> to) implements When {}

    /// Words that look like a day and are none.
    record Impossible(WordingFault fault) implements When {}

    static When of(Optional<Span> span) {
        return span.<When>map(Fixed::new)
                .orElseGet(() -> new Impossible(WordingFault.DATE_DOES_NOT_EXIST));
    }

    static When yearly(IntFunction<Optional<Span>> in) {
        boolean ever = in.apply(2024).isPresent();
        return ever ? new Yearly(in) : new Impossible(WordingFault.DATE_DOES_NOT_EXIST);
    }

    /// @param last the last day that counts, given the stretch: a stretch without a year is the
    ///   first whose last day is not before the reference day
    default Reading<Span> resolve(
            Optional<LocalDate> reference, Function<Span, LocalDate> last, String read) {
        Reading<Span> resolved =
                switch (this) {
                    case Fixed(Span span) -> Reading.of(span);
                    case Yearly(IntFunction<Optional<Span>> in) ->
                            reference
                                    .map(day -> next(in, day, last, read))
                                    .orElseGet(
                                            () -> Reading.unclear(WordingFault.YEAR_MISSING, read));
                    case Relative(Function<LocalDate, Span> to) ->
                            reference
                                    .map(day -> Reading.of(to.apply(day)))
                                    .orElseGet(() ->
                                            Reading.unclear(
                                                    WordingFault.REFERENCE_DAY_MISSING, read));
                    case Impossible(WordingFault fault) -> Reading.unclear(fault, read);
                };
        return resolved.flatMap(span ->
                span.isWithin(FIRST_YEAR, LAST_YEAR)
                        ? Reading.of(span)
                        : Reading.unclear(WordingFault.YEAR_OUT_OF_RANGE, read));
    }

    private static Reading<Span> next(
            IntFunction<Optional<Span>> in,
            LocalDate reference,
            Function<Span, LocalDate> last,
            String read) {
        for (int year = reference.getYear(); year <= reference.getYear() + YEARS_AHEAD; year++) {
            Optional<Span> span = in.apply(year);
            if (span.isPresent() && !last.apply(span.get()).isBefore(reference)) {
                return Reading.of(span.get());
            }
        }
        return Reading.unclear(WordingFault.DATE_DOES_NOT_EXIST, read);
    }
}
