package vn.steerlog.query.overview;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.Id;
import vn.steerlog.events.agency.AgencyId;

/// Something to ask about in the next meeting.
///
/// @param subject what it is about: a task, a target, a bottleneck or an agency
/// @param title of the subject; empty for an agency, which has a name of its own each day
/// @param whom to ask, when somebody answers for it
/// @param figures that the reason speaks of, in its order
/// @param unit of the figures of a target; empty otherwise
public record Question(
        Reason reason,
        Id subject,
        String title,
        Optional<AgencyId> whom,
        List<BigDecimal> figures,
        String unit) {

    /// Why it is asked about, and how many of that kind are asked about at most.
    public enum Reason {
        /// Overdue for so many days, and silent since.
        SILENT(3),
        /// Extended so many times, and overdue again for so many days.
        EXTENDED_AND_LATE(2),
        /// So many of so many open tasks are overdue.
        AGENCY_LATE(2),
        /// The latest figure, and what is to be reached.
        TARGET_BEHIND(2),
        /// So many days past the day by which it was to be resolved.
        BOTTLENECK_LATE(2),
        /// The result has waited so many days for acceptance.
        RESULT_WAITS(1);

        private final int most;

        Reason(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    static Question of(
            Reason reason, Id subject, String title, Optional<AgencyId> whom, long... figures) {
        List<BigDecimal> all = Arrays.stream(figures).mapToObj(BigDecimal::valueOf).toList();
        return new Question(reason, subject, title, whom, all, "");
    }
}
