package vn.steerlog.query.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.ui.Model;
import vn.steerlog.query.meetings.MeetingPhase;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.meetings.Meetings;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.taskregister.TaskStatus;
import vn.steerlog.query.taskregister.Waiting;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.worklist.Pile;

/// What waits for those who do the work: the secretariat, and the officers of agencies.
final class HomeLists {
    private static final int SHORT = 5;
    private static final int LONG = 12;

    private static final List<Waiting> FOR_THE_SECRETARIAT =
            List.of(Waiting.EXTENSION, Waiting.RESULT, Waiting.EXPLANATION, Waiting.REPORT);

    private final QuerySide side;

    HomeLists(QuerySide side) {
        this.side = side;
    }

    void fillSecretariat(Asked asked, Model model) {
        Map<Waiting, Pile> piles =
                side.worklist()
                        .piles(
                                FOR_THE_SECRETARIAT,
                                _ -> true,
                                SHORT,
                                asked.moment(),
                                asked.viewer());
        model.addAttribute(
                "piles",
                FOR_THE_SECRETARIAT.stream()
                        .map(waiting -> Objects.requireNonNull(piles.get(waiting)))
                        .toList());
        List<MeetingRow> open =
                side.meetings()
                        .find(
                                new Meetings.Filter(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(MeetingPhase.UNCLOSED),
                                        Optional.empty()),
                                asked.moment());
        model.addAttribute("openMeetings", open.stream().limit(SHORT).toList());
        model.addAttribute("openMeetingCount", open.size());
    }

    /// An open task of the own agency.
    ///
    /// @param reportBy the last day on which its next report is in time
    public record Own(TaskRow task, Standing standing, LocalDate reportBy) {}

    void fillOfficer(Asked asked, Model model) {
        Viewer viewer = asked.viewer();
        Tally.Count count = new Tally.Count();
        List<Own> leading = new ArrayList<>();
        List<Own> helping = new ArrayList<>();
        side.tasks()
                .each(
                        TaskFilter.ALL,
                        asked.moment(),
                        viewer.choosing(),
                        (task, standing) -> {
                            boolean ours = isOurs(task, viewer);
                            if (ours) {
                                count.add(standing);
                            }
                            if (task.status() == TaskStatus.OPEN && task.concerns(viewer)) {
                                (ours ? leading : helping)
                                        .add(new Own(task, standing, Waiting.reportDue(task)));
                            }
                        });
        Tally tally = count.tally();
        model.addAttribute("tally", tally);
        model.addAttribute("shares", Share.of(tally));
        Comparator<Own> soonest =
                Comparator.comparing(Own::reportBy)
                        .thenComparingLong(own -> own.task().recorded().position());
        leading.sort(soonest);
        helping.sort(soonest);
        model.addAttribute("agency", asked.reader().agency().orElse(""));
        model.addAttribute("fresh", fresh(asked));
        model.addAttribute("leading", shown(leading, viewer));
        model.addAttribute("leadingCount", leading.size());
        model.addAttribute("helping", shown(helping, viewer));
        model.addAttribute("helpingCount", helping.size());
    }

    private List<Own> shown(List<Own> tasks, Viewer viewer) {
        List<Own> shown = tasks.stream().limit(LONG).toList();
        shown.forEach(own -> side.tasks().show(own.task(), viewer));
        return shown;
    }

    private Pile fresh(Asked asked) {
        return Objects.requireNonNull(
                side.worklist()
                        .piles(
                                List.of(Waiting.ACKNOWLEDGEMENT),
                                task -> isOurs(task, asked.viewer()),
                                SHORT,
                                asked.moment(),
                                asked.viewer())
                        .get(Waiting.ACKNOWLEDGEMENT));
    }

    private static boolean isOurs(TaskRow task, Viewer viewer) {
        return viewer.actsForOneOf(task.holder().stream().toList());
    }
}
