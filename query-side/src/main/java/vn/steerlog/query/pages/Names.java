package vn.steerlog.query.pages;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
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

/// What things are called at one moment. Use one for each page.
public final class Names {
    private final QuerySide side;
    private final Moment moment;
    private final AgencyNames agencies;

    Names(QuerySide side, Moment moment) {
        this.side = side;
        this.moment = moment;
        this.agencies = side.agencies().names(moment);
    }

    public String agency(AgencyId id) {
        return agencies.of(id);
    }

    public String agencies(Collection<AgencyId> ids) {
        return ids.stream().map(agencies::of).collect(Collectors.joining("; "));
    }

    /// Their ids, for programs.
    public String ids(Collection<AgencyId> ids) {
        return ids.stream().map(AgencyId::value).collect(Collectors.joining(" "));
    }

    public String committee(CommitteeId id) {
        return side.roster()
                .view()
                .row(id.value(), moment, Viewer.EVERYTHING)
                .map(CommitteeRow::name)
                .orElse(id.value());
    }

    public Optional<MeetingRow> meeting(MeetingId id) {
        return side.meetings().view().row(id.value(), moment, Viewer.EVERYTHING);
    }

    public String meetingTitle(MeetingId id) {
        return meeting(id).map(MeetingRow::title).orElse(id.value());
    }

    public Optional<DecisionRow> decision(DecisionId id) {
        return side.decisions().view().row(id.value(), moment, Viewer.EVERYTHING);
    }

    public String decisionText(DecisionId id) {
        return decision(id).map(DecisionRow::text).orElse(id.value());
    }

    /// One a line.
    public String lines(Collection<String> texts) {
        return String.join("\n", texts);
    }

    /// At most `most` letters of `text`, cut between words.
    public String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        return text.substring(0, end > most / 2 ? end : most) + "…";
    }
}
