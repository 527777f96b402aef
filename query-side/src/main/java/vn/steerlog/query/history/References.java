package vn.steerlog.query.history;

import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.agencies.AgencyNames;
import vn.steerlog.query.agencies.AgencyRegister;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.roster.CommitteeRow;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;

/// What the things that a story speaks of are called; their id when they are not known.
public record References(
        AgencyRegister agencies,
        FoldedView<DecisionRow> decisions,
        FoldedView<MeetingRow> meetings,
        FoldedView<CommitteeRow> committees) {

    At at(Moment moment) {
        return new At(this, moment, agencies.names(moment));
    }

    /// As of one moment.
    record At(References known, Moment moment, AgencyNames names) {
        String agency(AgencyId id) {
            return names.of(id);
        }

        String decision(DecisionId id) {
            return known.decisions
                    .row(id.value(), moment, Viewer.EVERYTHING)
                    .map(DecisionRow::text)
                    .orElse(id.value());
        }

        String meeting(MeetingId id) {
            return known.meetings
                    .row(id.value(), moment, Viewer.EVERYTHING)
                    .map(MeetingRow::title)
                    .orElse(id.value());
        }

        String committee(CommitteeId id) {
            return known.committees
                    .row(id.value(), moment, Viewer.EVERYTHING)
                    .map(CommitteeRow::name)
                    .orElse(id.value());
        }
    }
}
