package vn.steerlog.query.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;

/// What fills a gap in a phrase, in no language yet.
public sealed interface Argument {
    /// Words that stand in the event.
    record Words(String words) implements Argument {}

    /// The names of agencies; none are told as none.
    record Agencies(List<AgencyId> agencies) implements Argument {}

    /// The text of a decision.
    record Decision(DecisionId decision) implements Argument {}

    /// The title of a meeting.
    record Meeting(MeetingId meeting) implements Argument {}

    /// The name of a committee.
    record Committee(CommitteeId committee) implements Argument {}

    record Day(LocalDate day) implements Argument {}

    record Due(DueDate due) implements Argument {}

    record Count(long count) implements Argument {}

    /// @param unit as written; empty when there is none
    record Figure(Optional<Comparison> comparison, BigDecimal value, String unit)
            implements Argument {}

    /// A word of the message bundle.
    ///
    /// @param key its key there
    record Term(String key) implements Argument {}
}
