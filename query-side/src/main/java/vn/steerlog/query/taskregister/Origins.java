package vn.steerlog.query.taskregister;

import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.moment.Moment;

/// Where decisions come from. A task knows its decision only.
public interface Origins {
    Optional<MeetingId> meetingOf(DecisionId decision, Moment moment);

    Optional<CommitteeId> committeeOf(MeetingId meeting, Moment moment);

    Set<DecisionId> decisionsOf(MeetingId meeting, Moment moment);

    Set<DecisionId> decisionsOf(CommitteeId committee, Moment moment);
}
