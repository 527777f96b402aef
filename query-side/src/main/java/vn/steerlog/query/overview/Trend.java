package vn.steerlog.query.overview;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.query.view.Views;

/// How the tasks stood at each month's end, and how they stand.
///
/// A month's end shows what held on that day by the days on which things took effect, not by when
/// they were recorded: a list that is imported today tells of the months before as well. It goes by
/// what was recorded until the day before the one asked for, so that it is folded once a day and
/// not with every commit; on the first day of a ledger, by what was recorded that day.
final class Trend {
    private final FoldedView<TaskRow> tasks;
    private final Views views;

    Trend(TaskRegister tasks, Views views) {
        this.tasks = tasks.view();
        this.views = views;
    }

    /// The oldest first; months before the first task are left out.
    ///
    /// @param months how many month ends there are at most before the day asked for
    List<Point> points(int months, Moment moment, Viewer viewer) {
        Moment known = known(moment);
        List<Point> points = new ArrayList<>();
        for (int back = months; back > 0; back--) {
            LocalDate end = moment.day().minusMonths(back).with(TemporalAdjusters.lastDayOfMonth());
            Tally tally = tally(known.heldOn(end), viewer);
            if (!points.isEmpty() || tally.total() > 0) {
                points.add(new Point(end, tally));
            }
        }
        points.add(new Point(moment.day(), tally(moment, viewer)));
        return points;
    }

    private Moment known(Moment moment) {
        LocalDate before = moment.day().minusDays(1);
        return views.firstDay().filter(first -> !first.isAfter(before)).isPresent()
                ? views.moment(Optional.of(before.toString()), OptionalLong.empty(), List.of(tasks))
                : moment;
    }

    private Tally tally(Moment moment, Viewer viewer) {
        Tally.Count count = new Tally.Count();
        tasks.each(
                moment, viewer.choosing(), (_, task) -> count.add(task.standingOn(moment.day())));
        return count.tally();
    }
}
