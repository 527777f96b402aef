package vn.steerlog.query.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.evidence.MeetingAnchors;
import vn.steerlog.query.meetings.MeetingPhase;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.meetings.MeetingSheet;
import vn.steerlog.query.meetings.Meetings;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// Meetings: which there are, planning one, taking its minutes, and what came out of it.
@TwoClocks
@Controller
@RequestMapping(path = "/meetings", produces = MediaType.TEXT_HTML_VALUE)
class MeetingPages {
    private final QuerySide side;
    private final Frame frame;
    private final MeetingAnchors anchors;

    MeetingPages(QuerySide side, Frame frame, MeetingAnchors anchors) {
        this.side = side;
        this.frame = frame;
        this.anchors = anchors;
    }

    record MeetingQuery(
            Optional<CommitteeId> committee,
            Optional<Integer> year,
            Optional<MeetingPhase> state,
            Optional<String> text) {
        Meetings.Filter filter() {
            return new Meetings.Filter(committee, year, state, text);
        }

        boolean everything() {
            return committee.isEmpty() && year.isEmpty() && state.isEmpty() && text.isEmpty();
        }
    }

    /// @param like the meeting whose plan the new one's begins with
    record PlanQuery(Optional<MeetingId> like) {}

    /// A meeting with how much came out of it.
    public record Line(MeetingRow meeting, MeetingPhase phase, int conclusions, Done done) {}

    /// @param total of the tasks that were not cancelled
    public record Done(int completed, int overdue, int total) {
        static final Done NONE = new Done(0, 0, 0);

        Done plus(DecisionRegister.Entry entry) {
            return new Done(
                    completed + entry.tasks().completed(),
                    overdue + entry.tasks().overdue(),
                    total + entry.tasks().total() - entry.tasks().cancelled());
        }
    }

    @GetMapping
    String meetings(@Parameters MeetingQuery query, Asked asked, Model model) {
        frame.fill(asked, model);
        List<Line> lines = lines(query, asked);
        model.addAttribute("committees", side.roster().all(asked.moment()));
        model.addAttribute("years", years(asked));
        model.addAttribute("phases", MeetingPhase.values());
        model.addAttribute("everything", query.everything());
        model.addAttribute(
                "coming",
                lines.stream()
                        .filter(line -> !line.phase().past())
                        .sorted(
                                Comparator.comparing(
                                        line -> line.meeting().day().orElse(LocalDate.MAX)))
                        .toList());
        model.addAttribute("past", lines.stream().filter(line -> line.phase().past()).toList());
        model.addAttribute("mayAct", Frame.secretariatMayAct(asked));
        return "meetings";
    }

    @GetMapping("/new")
    @MayCall(Role.SECRETARIAT)
    String plan(@Parameters PlanQuery query, Asked asked, Model model) {
        frame.fill(asked, model);
        model.addAttribute("committees", side.roster().all(asked.moment()));
        model.addAttribute(
                "like",
                query.like()
                        .flatMap(id -> side.meetings().meeting(id, asked.moment(), asked.viewer()))
                        .map(Meetings.Outcome::meeting)
                        .orElse(null));
        return "meeting-new";
    }

    @GetMapping("/{id}")
    String meeting(@PathVariable MeetingId id, Asked asked, Model model) {
        fillSheet(id, asked, model);
        frame.fill(id.value(), asked, model);
        model.addAttribute(
                "anchor", anchors.of(id, asked.moment().commit()).map(Checkpoint::text).orElse(""));
        return "meeting";
    }

    @GetMapping("/{id}/minutes")
    @MayCall(Role.SECRETARIAT)
    String minutes(@PathVariable MeetingId id, Asked asked, Model model) {
        MeetingSheet sheet = fillSheet(id, asked, model);
        frame.fill(asked, model);
        boolean held =
                sheet.meeting()
                        .day()
                        .map(day -> !day.isAfter(asked.moment().day()))
                        .orElse(sheet.meeting().status() == MeetingRow.MeetingStatus.CLOSED);
        model.addAttribute("held", held);
        return "meeting-minutes";
    }

    private MeetingSheet fillSheet(MeetingId id, Asked asked, Model model) {
        MeetingSheet sheet =
                side.meetings()
                        .meeting(id, asked.moment(), asked.viewer())
                        .map(MeetingSheet::of)
                        .orElseThrow(() -> Frame.nothing(id.value()));
        frame.fillAgencies(asked, model);
        model.addAttribute("sheet", sheet);
        model.addAttribute("meeting", sheet.meeting());
        model.addAttribute("phase", MeetingPhase.of(sheet.meeting(), asked.moment().day()));
        model.addAttribute("missing", sheet.missing());
        model.addAttribute("mayAct", Frame.secretariatMayAct(asked));
        return sheet;
    }

    private List<Line> lines(MeetingQuery query, Asked asked) {
        Map<MeetingId, List<DecisionRegister.Entry>> decisions =
                side
                        .decisions()
                        .find(Optional.empty(), Optional.empty(), asked.moment(), asked.viewer())
                        .stream()
                        .filter(entry -> entry.decision().revoked().isEmpty())
                        .filter(entry -> entry.decision().meeting().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        entry -> entry.decision().meeting().orElseThrow()));
        return side.meetings().find(query.filter(), asked.moment()).stream()
                .map(row -> line(row, decisions.getOrDefault(row.meeting(), List.of()), asked))
                .toList();
    }

    private static Line line(MeetingRow row, List<DecisionRegister.Entry> decisions, Asked asked) {
        Done done = Done.NONE;
        for (DecisionRegister.Entry entry : decisions) {
            done = done.plus(entry);
        }
        return new Line(row, MeetingPhase.of(row, asked.moment().day()), decisions.size(), done);
    }

    private List<Integer> years(Asked asked) {
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        side.meetings()
                .find(Optional.empty(), asked.moment())
                .forEach(row -> row.day().map(LocalDate::getYear).ifPresent(years::add));
        return List.copyOf(years);
    }
}
