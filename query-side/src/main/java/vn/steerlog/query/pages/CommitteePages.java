package vn.steerlog.query.pages;

import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.query.meetings.MeetingPhase;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.persons.Persons;
import vn.steerlog.query.persons.Shown;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.roster.Roster;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.NeverKept;
import vn.steerlog.query.web.TwoClocks;

/// Committees, and who sits on one.
@TwoClocks
@Controller
@RequestMapping(path = "/committees", produces = MediaType.TEXT_HTML_VALUE)
class CommitteePages {
    private static final int LATEST = 8;

    private final QuerySide side;
    private final Persons persons;
    private final Frame frame;

    CommitteePages(QuerySide side, Persons persons, Frame frame) {
        this.side = side;
        this.persons = persons;
        this.frame = frame;
    }

    /// A meeting of the committee.
    public record Held(MeetingRow meeting, MeetingPhase phase) {}

    @GetMapping
    String committees(Asked asked, Model model) {
        frame.fill(asked, model);
        model.addAttribute("entries", side.roster().all(asked.moment()));
        model.addAttribute("mayAct", Frame.secretariatMayAct(asked));
        return "committees";
    }

    @GetMapping("/{id}")
    @NeverKept
    String committee(@PathVariable CommitteeId id, Asked asked, Model model) {
        Roster.Entry entry =
                side.roster()
                        .committee(id, asked.moment())
                        .orElseThrow(() -> Frame.nothing(id.value()));
        frame.fill(id.value(), asked, model);
        frame.fillAgencies(asked, model);
        model.addAttribute("committee", entry.committee());
        List<MeetingRow> meetings = side.meetings().find(Optional.of(id), asked.moment());
        model.addAttribute("meetingCount", meetings.size());
        model.addAttribute(
                "meetings",
                meetings.stream()
                        .limit(LATEST)
                        .map(row -> new Held(row, MeetingPhase.of(row, asked.moment().day())))
                        .toList());
        model.addAttribute("members", entry.members());
        model.addAttribute(
                "formerly",
                entry.committee().members().stream()
                        .filter(member -> !entry.members().contains(member))
                        .toList());
        fillPersons(entry, asked, model);
        boolean mayAct = entry.committee().dissolved().isEmpty() && Frame.secretariatMayAct(asked);
        model.addAttribute("mayAct", mayAct);
        return "committee";
    }

    /// Who takes the seats, and for the secretariat those who may take one: nobody for who may not
    /// see names.
    private void fillPersons(Roster.Entry entry, Asked asked, Model model) {
        List<PersonId> seated =
                entry.committee().members().stream()
                        .flatMap(member -> member.person().stream())
                        .toList();
        model.addAttribute("persons", persons.shown(seated, asked.moment(), asked.reader().role()));
        model.addAttribute(
                "choices",
                Frame.secretariatMayAct(asked)
                        ? persons.byName(asked.moment()).stream()
                                .filter(known -> known.shown().state() == Shown.State.KEPT)
                                .toList()
                        : List.of());
    }
}
