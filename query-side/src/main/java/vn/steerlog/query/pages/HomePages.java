package vn.steerlog.query.pages;

import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.taskregister.TaskPage;
import vn.steerlog.query.web.Asked;

/// The first page after signing in: my work.
@Controller
class HomePages {
    private static final int SHORT = 10;

    private final QuerySide side;
    private final Frame frame;

    HomePages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(Asked asked, Model model) {
        frame.fill(asked, model);
        TaskPage late =
                side.tasks()
                        .page(
                                TaskFilter.ALL.standing(Set.of(Standing.OVERDUE)),
                                TaskOrder.DEFAULT,
                                Optional.empty(),
                                SHORT,
                                asked.moment(),
                                asked.viewer());
        model.addAttribute("tally", late.standings());
        model.addAttribute("shares", Share.of(late.standings()));
        model.addAttribute("late", late);
        return "home";
    }
}
