package vn.steerlog.query.pages;

import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.taskregister.TaskEntry;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.TwoClocks;

/// One task, and the form that assigns a new one.
@TwoClocks
@Controller
@RequestMapping(path = "/tasks", produces = MediaType.TEXT_HTML_VALUE)
class TaskPages {
    private final QuerySide side;
    private final Frame frame;

    TaskPages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    @GetMapping("/{id}")
    String task(@PathVariable TaskId id, Asked asked, Model model) {
        TaskEntry entry =
                side.tasks()
                        .task(id, asked.moment(), asked.viewer())
                        .orElseThrow(() -> Frame.nothing(id.value()));
        frame.fill(id.value(), asked, model);
        frame.fillAgencies(asked, model);
        model.addAttribute("entry", entry);
        model.addAttribute("task", entry.task());
        Set<TaskAction> actions = TaskAction.offered(entry.task(), asked);
        model.addAttribute("actions", actions);
        model.addAttribute(
                "quick", Frame.officerMayAct(asked) && actions.contains(TaskAction.REPORT));
        return "task";
    }

    @GetMapping("/new")
    @MayCall(Role.SECRETARIAT)
    String assign(Asked asked, Model model) {
        frame.fill(asked, model);
        frame.fillAgencies(asked, model);
        model.addAttribute(
                "decisions",
                frame.decisions(Optional.empty(), asked).stream()
                        .filter(decision -> decision.revoked().isEmpty())
                        .toList());
        return "task-new";
    }
}
