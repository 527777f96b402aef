package vn.steerlog.query.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.taskregister.TaskEntry;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// The decision register, and one decision.
@TwoClocks
@Controller
@RequestMapping(path = "/decisions", produces = MediaType.TEXT_HTML_VALUE)
class DecisionPages {
    private static final int SIZE = 100;

    private final QuerySide side;
    private final Frame frame;

    DecisionPages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    /// How a decision stands, as one may ask for it.
    public enum State {
        IN_FORCE,
        AMENDED,
        REVOKED,
        /// In force, and no document has announced it.
        NOT_ANNOUNCED;

        boolean holds(DecisionRow decision) {
            boolean inForce = decision.revoked().isEmpty();
            return switch (this) {
                case IN_FORCE -> inForce;
                case AMENDED -> inForce && !decision.amendments().isEmpty();
                case REVOKED -> !inForce;
                case NOT_ANNOUNCED -> inForce && decision.announcement().isEmpty();
            };
        }
    }

    record DecisionQuery(
            Optional<String> text,
            Optional<CommitteeId> committee,
            Optional<MeetingId> meeting,
            Optional<State> state,
            Optional<RegisterQuery.Yes> all) {}

    /// A decision with its tasks.
    public record Line(DecisionRegister.Entry entry, List<TaskEntry> tasks) {}

    @GetMapping
    String decisions(@Parameters DecisionQuery query, Asked asked, Model model) {
        frame.fill(asked, model);
        List<DecisionRegister.Entry> found = found(query, asked);
        int most = query.all().isPresent() ? found.size() : SIZE;
        model.addAttribute("committees", side.roster().all(asked.moment()));
        model.addAttribute("meetings", side.meetings().find(Optional.empty(), asked.moment()));
        model.addAttribute("states", State.values());
        model.addAttribute("mayAct", Frame.secretariatMayAct(asked));
        model.addAttribute("total", found.size());
        model.addAttribute(
                "lines",
                found.stream()
                        .limit(most)
                        .map(entry -> new Line(entry, tasks(entry.decision().decision(), asked)))
                        .toList());
        return "decisions";
    }

    @GetMapping("/{id}")
    String decision(@PathVariable DecisionId id, Asked asked, Model model) {
        DecisionRegister.Entry entry =
                side.decisions()
                        .decision(id, asked.moment(), asked.viewer())
                        .orElseThrow(() -> Frame.nothing(id.value()));
        frame.fill(id.value(), asked, model);
        model.addAttribute("decision", entry.decision());
        model.addAttribute("shares", Share.of(entry.tasks()));
        model.addAttribute("tally", entry.tasks());
        model.addAttribute("tasks", tasks(id, asked));
        model.addAttribute(
                "mayAct", entry.decision().revoked().isEmpty() && Frame.secretariatMayAct(asked));
        return "decision";
    }

    /// The latest first.
    List<DecisionRegister.Entry> found(DecisionQuery query, Asked asked) {
        Optional<Set<MeetingId>> held =
                query.committee()
                        .map(committee ->
                                side
                                        .meetings()
                                        .find(Optional.of(committee), asked.moment())
                                        .stream()
                                        .map(MeetingRow::meeting)
                                        .collect(Collectors.toSet()));
        return side
                .decisions()
                .find(query.meeting(), query.text(), asked.moment(), asked.viewer())
                .reversed()
                .stream()
                .filter(entry ->
                        query.state().isEmpty() || query.state().get().holds(entry.decision()))
                .filter(entry ->
                        held.isEmpty()
                                || entry.decision()
                                        .meeting()
                                        .filter(held.get()::contains)
                                        .isPresent())
                .toList();
    }

    private List<TaskEntry> tasks(DecisionId id, Asked asked) {
        return side.tasks()
                .all(TaskFilter.of(id), TaskOrder.DEFAULT, asked.moment(), asked.viewer());
    }
}
