package vn.steerlog.query.api;

import java.util.Collection;
import java.util.List;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.agencies.AgencyNames;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.roster.CommitteeRow;
import vn.steerlog.query.view.Viewer;

/// What things are called at one moment, by the clock of the ledger. Use one for each answer.
final class Names {
    private final QuerySide side;
    private final Moment moment;
    private final Moment known;
    private final AgencyNames agencies;

    Names(QuerySide side, Moment moment) {
        this.side = side;
        this.moment = moment;
        this.known = moment.asRecorded();
        this.agencies = side.agencies().names(moment);
    }

    Moment moment() {
        return moment;
    }

    Ref agency(AgencyId id) {
        return new Ref(id.value(), agencies.of(id));
    }

    List<Ref> agencies(Collection<AgencyId> ids) {
        return ids.stream().map(this::agency).toList();
    }

    Ref committee(CommitteeId id) {
        return new Ref(
                id.value(),
                side.roster()
                        .view()
                        .row(id.value(), known, Viewer.EVERYTHING)
                        .map(CommitteeRow::name)
                        .orElse(id.value()));
    }

    Ref meeting(MeetingId id) {
        return new Ref(
                id.value(),
                side.meetings()
                        .view()
                        .row(id.value(), known, Viewer.EVERYTHING)
                        .map(MeetingRow::title)
                        .orElse(id.value()));
    }

    /// A decision is called by its text.
    Ref decision(DecisionId id) {
        return new Ref(
                id.value(),
                side.decisions()
                        .view()
                        .row(id.value(), known, Viewer.EVERYTHING)
                        .map(DecisionRow::text)
                        .orElse(id.value()));
    }
}
