package vn.steerlog.query.pages;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.taskregister.TaskPage;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;

/// The task register with its filters.
@Controller
class RegisterPage {
    private static final int SIZE = 100;
    private static final int MOST = 5_000;

    private final QuerySide side;
    private final Frame frame;

    RegisterPage(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    @GetMapping(path = "/tasks", produces = MediaType.TEXT_HTML_VALUE)
    String register(@Parameters RegisterQuery query, Asked asked, Model model) {
        Moment moment = asked.moment();
        TaskPage page =
                side.tasks()
                        .page(
                                query.filter(),
                                query.order(),
                                query.place(),
                                query.all().isPresent() ? MOST : SIZE,
                                moment,
                                asked.viewer());
        frame.fill(asked, model);
        frame.fillAgencies(asked, model);
        model.addAttribute("order", query.order());
        model.addAttribute("page", page);
        model.addAttribute("shares", Share.of(page.standings()));
        model.addAttribute("standings", Standing.values());
        model.addAttribute("parts", TaskFilter.Part.values());
        model.addAttribute("orders", TaskOrder.By.values());
        model.addAttribute("meetings", side.meetings().find(Optional.empty(), moment));
        model.addAttribute("decisions", frame.decisions(query.meeting(), asked));
        model.addAttribute("lists", lists(asked));
        return "tasks";
    }

    private List<String> lists(Asked asked) {
        TreeSet<String> lists = new TreeSet<>();
        side.tasks()
                .each(
                        TaskFilter.ALL,
                        asked.moment(),
                        asked.viewer(),
                        (task, _) -> task.recorded().list().ifPresent(lists::add));
        return List.copyOf(lists);
    }
}
