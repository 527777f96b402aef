package vn.steerlog.query.meetings;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.decisionregister.DecisionProjection;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.taskregister.Origins;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;

/// Knows from which meeting, and from which committee, decisions come.
public final class MeetingOrigins implements Origins {
    private final FoldedView<DecisionRow> decisions;
    private final FoldedView<MeetingRow> meetings;

    public MeetingOrigins(FoldedView<DecisionRow> decisions, FoldedView<MeetingRow> meetings) {
        this.decisions = decisions;
        this.meetings = meetings;
    }

    @Override
    public Optional<MeetingId> meetingOf(DecisionId decision, Moment moment) {
        return decisions
                .row(decision.value(), moment, Viewer.EVERYTHING)
                .flatMap(DecisionRow::meeting);
    }

    @Override
    public Optional<CommitteeId> committeeOf(MeetingId meeting, Moment moment) {
        return meetings.row(meeting.value(), moment, Viewer.EVERYTHING)
                .flatMap(MeetingRow::committee);
    }

    @Override
    public Set<DecisionId> decisionsOf(MeetingId meeting, Moment moment) {
        return decisionsOf(Set.of(meeting.value()), moment);
    }

    @Override
    public Set<DecisionId> decisionsOf(CommitteeId committee, Moment moment) {
        Set<String> held = new HashSet<>();
        meetings.each(
                moment,
                Viewer.EVERYTHING,
                MeetingProjection.BY_COMMITTEE,
                Set.of(committee.value()),
                (key, _) -> held.add(key));
        return decisionsOf(held, moment);
    }

    private Set<DecisionId> decisionsOf(Set<String> meetings, Moment moment) {
        Set<DecisionId> found = new HashSet<>();
        decisions.each(
                moment,
                Viewer.EVERYTHING,
                DecisionProjection.BY_MEETING,
                meetings,
                (_, row) -> found.add(row.decision()));
        return found;
    }
}
