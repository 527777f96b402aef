package vn.steerlog.query.refold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.taskregister.Judging;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskRow;

/// The standings of the tasks of a period, officially and as they would be under other parameters.
///
/// @param from where the period begins; absent when it begins with the ledger
/// @param to where it ends: as of this moment the tasks stand
/// @param agencies by the agency that has the tasks then; absent for those that nobody has
/// @param differing the tasks that would stand otherwise, in the order in which they were recorded
public record Refold(
        Optional<Moment> from,
        Moment to,
        Rules rules,
        Compared all,
        Map<Optional<AgencyId>, Compared> agencies,
        List<Differing> differing) {
    /// The parameters.
    public record Rules(Judging.Counts late, DueOn dueOn) {
        public static final Rules OFFICIAL = new Rules(Judging.Counts.SUBMITTED, DueOn.WRITTEN);
    }

    /// Which day a task is due on.
    public enum DueOn {
        /// The last day as it is written.
        WRITTEN,
        /// The first working day from that day on.
        WORKING
    }

    public record Compared(Tally official, Tally recomputed) {}

    /// @param whys the parameters that make the difference, at least one
    public record Differing(TaskRow task, Standing official, Standing recomputed, List<Why> whys) {}

    /// Why a task would stand otherwise.
    public sealed interface Why {
        /// @param day on which the result was accepted; absent while it waits
        record AcceptanceCounts(Optional<LocalDate> day) implements Why {}

        /// The due day is not worked.
        ///
        /// @param from as written
        /// @param to the working day that takes its place
        record DueDayMoved(LocalDate from, LocalDate to) implements Why {}
    }
}
