package vn.steerlog.query.taskregister;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.steerlog.events.DueDate;

/// By what lateness is judged. The register, the scorecards and every report go by [#OFFICIAL];
/// anything else is a question of what would be if.
///
/// @param counts which day must not come after the due day
/// @param due from the due day as written to the one that counts, which is never an earlier one
public record Judging(Counts counts, UnaryOperator<LocalDate> due) {
    public static final Judging OFFICIAL = new Judging(Counts.SUBMITTED, UnaryOperator.identity());

    /// Which of the two days counts.
    public enum Counts {
        /// On which the accepted result was submitted: waiting for acceptance is not the agency's.
        SUBMITTED,
        /// On which it was accepted: what waits is not done.
        ACCEPTED
    }

    Optional<LocalDate> doneOn(TaskRow task) {
        return switch (counts) {
            case SUBMITTED -> task.submittedOn().or(task::acceptedOn);
            case ACCEPTED -> task.acceptedOn().or(task::submittedOn);
        };
    }

    /// The day by which a task is judged that is not done.
    ///
    /// @param day asked for
    LocalDate judgedOn(TaskRow task, LocalDate day) {
        return switch (counts) {
            case SUBMITTED -> task.submittedOn().orElse(day);
            case ACCEPTED -> day;
        };
    }

    /// Whether `due` had passed on `day`.
    boolean passed(DueDate due, LocalDate day) {
        return due.isBefore(day)
                && due.lastDay().filter(last -> this.due.apply(last).isBefore(day)).isPresent();
    }
}
