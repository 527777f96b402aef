package vn.steerlog.query.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.desk.SavedViews;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.taskregister.DueWindow;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.taskregister.TaskPage;
import vn.steerlog.query.taskregister.Waiting;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// The task register with its filters.
@TwoClocks
@Controller
class RegisterPage {
    private static final int SIZE = 50;
    private static final int MOST = 5_000;

    /// A list to choose from is sent with every page: what is older is found by its committee.
    private static final int MOST_MEETINGS = 60;

    private final QuerySide side;
    private final Frame frame;
    private final SavedViews views;

    RegisterPage(QuerySide side, Frame frame, SavedViews views) {
        this.side = side;
        this.frame = frame;
        this.views = views;
    }

    @GetMapping(path = "/tasks", produces = MediaType.TEXT_HTML_VALUE)
    String register(@Parameters RegisterQuery query, Asked asked, Model model) {
        Moment moment = asked.moment();
        TaskPage page =
                side.tasks()
                        .page(
                                query.filter(moment.day()),
                                query.order(),
                                query.place(),
                                query.all().isPresent() ? MOST : SIZE,
                                moment,
                                asked.viewer());
        frame.fill(asked, model);
        frame.fillAgencies(asked, model);
        fillChoices(query, asked, model);
        model.addAttribute("query", query);
        model.addAttribute("order", query.order());
        model.addAttribute("page", page);
        model.addAttribute("shares", Share.of(page.standings()));
        model.addAttribute("shown", query.shown().stream().map(Enum::name).toList());
        model.addAttribute("views", views.offered(asked.reader()));
        model.addAttribute("bulk", Bulk.of(page.tasks(), asked));
        return "tasks";
    }

    private void fillChoices(RegisterQuery query, Asked asked, Model model) {
        model.addAttribute("standings", Standing.values());
        model.addAttribute("windows", DueWindow.values());
        model.addAttribute("parts", TaskFilter.Part.values());
        model.addAttribute("waitings", Waiting.values());
        model.addAttribute("orders", TaskOrder.By.values());
        model.addAttribute("columns", RegisterColumn.values());
        model.addAttribute("usual", RegisterColumn.USUAL.stream().map(Enum::name).toList());
        boolean more = query.asksForMore();
        model.addAttribute("more", more);
        model.addAttribute("committees", more ? side.roster().all(asked.moment()) : List.of());
        model.addAttribute("meetings", more ? meetings(query, asked) : List.of());
        model.addAttribute(
                "decisions",
                query.meeting().isPresent() || query.decision().isPresent()
                        ? decisions(query, asked)
                        : List.of());
        model.addAttribute("lists", more ? lists(asked) : List.of());
    }

    /// The latest ones, of the committee when one is asked for; and the one asked for.
    private List<MeetingRow> meetings(RegisterQuery query, Asked asked) {
        List<MeetingRow> all = side.meetings().find(query.committee(), asked.moment());
        List<MeetingRow> choices = new ArrayList<>(all.stream().limit(MOST_MEETINGS).toList());
        query.meeting()
                .flatMap(id ->
                        side.meetings().view().row(id.value(), asked.moment(), asked.viewer()))
                .filter(meeting -> !choices.contains(meeting))
                .ifPresent(choices::add);
        return choices;
    }

    /// Those of the meeting that is asked for, and the one that is asked for.
    private List<DecisionRow> decisions(RegisterQuery query, Asked asked) {
        List<DecisionRow> choices =
                query.meeting().isPresent()
                        ? new ArrayList<>(frame.decisions(query.meeting(), asked))
                        : new ArrayList<>();
        query.decision()
                .flatMap(id ->
                        side.decisions().view().row(id.value(), asked.moment(), asked.viewer()))
                .filter(decision -> !choices.contains(decision))
                .ifPresent(choices::add);
        return choices;
    }

    private List<String> lists(Asked asked) {
        TreeSet<String> lists = new TreeSet<>();
        side.tasks()
                .each(
                        TaskFilter.ALL,
                        asked.moment(),
                        asked.viewer().choosing(),
                        (task, _) -> task.recorded().list().ifPresent(lists::add));
        return List.copyOf(lists);
    }
}
