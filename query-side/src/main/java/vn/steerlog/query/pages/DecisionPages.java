package vn.steerlog.query.pages;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;

/// The decision register, and one decision.
@Controller
@RequestMapping(path = "/decisions", produces = MediaType.TEXT_HTML_VALUE)
class DecisionPages {
    private final QuerySide side;
    private final Frame frame;

    DecisionPages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    record DecisionQuery(Optional<String> text, Optional<MeetingId> meeting) {}

    @GetMapping
    String decisions(@Parameters DecisionQuery query, Asked asked, Model model) {
        frame.fill(asked, model);
        model.addAttribute("meetings", side.meetings().find(Optional.empty(), asked.moment()));
        model.addAttribute("mayAct", Frame.secretariatMayAct(asked));
        model.addAttribute(
                "decisions",
                side.decisions()
                        .find(query.meeting(), query.text(), asked.moment(), asked.viewer()));
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
        model.addAttribute(
                "tasks",
                side.tasks()
                        .all(TaskFilter.of(id), TaskOrder.DEFAULT, asked.moment(), asked.viewer()));
        model.addAttribute(
                "mayAct", entry.decision().revoked().isEmpty() && Frame.secretariatMayAct(asked));
        return "decision";
    }
}
