package vn.steerlog.query.refold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.calendar.WorkingCalendar;
import vn.steerlog.query.calendar.WorkingDays;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.refold.Refold.Compared;
import vn.steerlog.query.refold.Refold.Differing;
import vn.steerlog.query.refold.Refold.DueOn;
import vn.steerlog.query.refold.Refold.Rules;
import vn.steerlog.query.refold.Refold.Why;
import vn.steerlog.query.taskregister.Judging;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;

/// Judges tasks once more under other parameters, beside the official judgement and without
/// touching it. A task belongs to a period unless it was closed before the period began and still
/// was when it ended.
public final class Refolds {
    private static final Comparator<Optional<AgencyId>> NOBODY_LAST =
            Comparator.comparing(agency -> agency.map(AgencyId::value).orElse("\uffff"));

    private final FoldedView<TaskRow> tasks;
    private final WorkingCalendar calendar;

    public Refolds(FoldedView<TaskRow> tasks, WorkingCalendar calendar) {
        this.tasks = tasks;
        this.calendar = calendar;
    }

    /// What `viewer` may not see is neither counted nor listed.
    public Refold of(Rules rules, Optional<Moment> from, Moment to, Viewer viewer) {
        Judges judges = new Judges(rules, calendar.days(to), to.day());
        Counts all = new Counts();
        Map<Optional<AgencyId>, Counts> agencies = new TreeMap<>(NOBODY_LAST);
        List<Differing> differing = new ArrayList<>();
        Viewer choosing = viewer.choosing();
        tasks.each(
                to,
                choosing,
                (key, task) -> {
                    if (!closedBefore(key, task, from, choosing)) {
                        Differing judged = judges.judge(task);
                        all.add(judged);
                        agencies.computeIfAbsent(task.holder(), _ -> new Counts()).add(judged);
                        if (judged.official() != judged.recomputed()) {
                            tasks.show(key, task, viewer);
                            differing.add(judged);
                        }
                    }
                });
        differing.sort(Comparator.comparingLong(it -> it.task().recorded().position()));
        Map<Optional<AgencyId>, Compared> compared = new TreeMap<>(NOBODY_LAST);
        agencies.forEach((agency, counts) -> compared.put(agency, counts.compared()));
        return new Refold(from, to, rules, all.compared(), compared, List.copyOf(differing));
    }

    private boolean closedBefore(String key, TaskRow task, Optional<Moment> from, Viewer viewer) {
        return task.closed()
                && from.flatMap(moment -> tasks.row(key, moment, viewer))
                        .filter(TaskRow::closed)
                        .isPresent();
    }

    private static final class Counts {
        private final Tally.Count official = new Tally.Count();
        private final Tally.Count recomputed = new Tally.Count();

        void add(Differing judged) {
            official.add(judged.official());
            recomputed.add(judged.recomputed());
        }

        Compared compared() {
            return new Compared(official.tally(), recomputed.tally());
        }
    }

    private record Judges(Rules rules, WorkingDays days, LocalDate day) {
        Differing judge(TaskRow task) {
            Standing official = task.standingOn(day);
            Standing recomputed = task.standingOn(day, new Judging(rules.late(), due()));
            List<Why> whys = official == recomputed ? List.of() : whys(task, official);
            return new Differing(task, official, recomputed, whys);
        }

        private UnaryOperator<LocalDate> due() {
            return rules.dueOn() == DueOn.WORKING ? days::workedFrom : UnaryOperator.identity();
        }

        /// A parameter makes a difference when it alone changes the standing; when none does, all
        /// that are set do it together.
        private List<Why> whys(TaskRow task, Standing official) {
            List<Why> alone = new ArrayList<>();
            List<Why> together = new ArrayList<>();
            if (rules.late() == Judging.Counts.ACCEPTED) {
                Why why = new Why.AcceptanceCounts(task.acceptedOn());
                together.add(why);
                Judging judging = new Judging(rules.late(), UnaryOperator.identity());
                if (task.standingOn(day, judging) != official) {
                    alone.add(why);
                }
            }
            Optional<LocalDate> moved = task.due().lastDay().map(due());
            if (!moved.equals(task.due().lastDay())) {
                Why why = new Why.DueDayMoved(task.due().lastDay().get(), moved.get());
                together.add(why);
                if (task.standingOn(day, new Judging(Judging.Counts.SUBMITTED, due()))
                        != official) {
                    alone.add(why);
                }
            }
            return alone.isEmpty() ? together : alone;
        }
    }
}
