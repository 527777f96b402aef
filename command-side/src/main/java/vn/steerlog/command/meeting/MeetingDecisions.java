package vn.steerlog.command.meeting;

import vn.steerlog.command.rules.Fold;
import vn.steerlog.command.rules.SharedMap;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;

/// How many decisions of each meeting are in force.
final class MeetingDecisions {
    static final Fold<MeetingDecisions> FOLD =
            new Fold<>(
                    "Decision",
                    new MeetingDecisions(SharedMap.empty(), SharedMap.empty()),
                    MeetingDecisions::evolve);

    private final SharedMap<DecisionId, MeetingId> meetings;
    private final SharedMap<MeetingId, Integer> counts;

    private MeetingDecisions(
            SharedMap<DecisionId, MeetingId> meetings, SharedMap<MeetingId, Integer> counts) {
        this.meetings = meetings;
        this.counts = counts;
    }

    int of(MeetingId meeting) {
        return counts.get(meeting).orElse(0);
    }

    private MeetingDecisions evolve(DomainEvent event) {
        return switch (event) {
            case DecisionRecorded e ->
                    e.meeting().map(meeting -> recorded(e.decision(), meeting)).orElse(this);
            case DecisionRevoked e ->
                    meetings.get(e.decision())
                            .map(meeting -> counted(meetings, meeting, -1))
                            .orElse(this);
            default -> this;
        };
    }

    private MeetingDecisions recorded(DecisionId decision, MeetingId meeting) {
        return counted(meetings.with(decision, meeting), meeting, 1);
    }

    private MeetingDecisions counted(
            SharedMap<DecisionId, MeetingId> known, MeetingId meeting, int change) {
        return new MeetingDecisions(known, counts.with(meeting, of(meeting) + change));
    }
}
