package vn.steerlog.command.duewords;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DueDate;

/// What due words were understood to mean, or why they were not: exactly one of `kind` and
/// `problem` is there.
///
/// @param lastDay the last day on which it is still on time, inclusive; there exactly when `kind`
///   is `DATED`
record DueReading(
        Optional<DueDate.Kind> kind, Optional<LocalDate> lastDay, Optional<Problem> problem) {

    /// @param code of the fault, as commands name it
    /// @param message in the reader's language
    /// @param accepted ways of writing it that would be accepted, the likeliest first
    record Problem(String code, String message, List<String> accepted) {}

    static DueReading of(DueDate due) {
        return new DueReading(Optional.of(due.kind()), due.lastDay(), Optional.empty());
    }

    static DueReading of(Problem problem) {
        return new DueReading(Optional.empty(), Optional.empty(), Optional.of(problem));
    }
}
