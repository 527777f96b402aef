package vn.steerlog.query.web;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.http.InputError;
import vn.steerlog.http.ProblemException;

/// The parameters `from` and `to`, where they are days.
public final class DayRange {
    private DayRange() {}

    /// The last day of a range that begins on `from`.
    ///
    /// @param to as given
    /// @param usual how many days the range has when no end was given
    /// @param most how many it may have
    /// @throws ProblemException when it ends before it begins, or has more than `most` days
    public static LocalDate last(LocalDate from, Optional<LocalDate> to, int usual, int most) {
        LocalDate last = to.orElse(from.plusDays(usual - 1L));
        LocalDate latest = from.plusDays(most - 1L);
        if (last.isBefore(from) || last.isAfter(latest)) {
            throw ProblemException.invalid(
                    InputError.in(
                            "to",
                            QueryFault.OUT_OF_RANGE,
                            Optional.of(last.toString()),
                            from,
                            latest));
        }
        return last;
    }
}
