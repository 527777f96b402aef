package vn.steerlog.query.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.query.bottlenecks.BottleneckRow.State;
import vn.steerlog.query.bottlenecks.Bottlenecks;
import vn.steerlog.query.meetings.MeetingOrigins;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.targetscorecard.TargetScorecard;
import vn.steerlog.query.targetscorecard.Verdict;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.query.view.Views;

/// Answers how everything stands, as of any moment. What a viewer may not see is not counted.
public final class Overview {
    private final TaskRegister tasks;
    private final MeetingOrigins origins;
    private final TargetScorecard targets;
    private final Bottlenecks bottlenecks;
    private final Trend trend;

    public Overview(
            TaskRegister tasks,
            MeetingOrigins origins,
            TargetScorecard targets,
            Bottlenecks bottlenecks,
            Views views) {
        this.tasks = tasks;
        this.origins = origins;
        this.targets = targets;
        this.bottlenecks = bottlenecks;
        this.trend = new Trend(tasks, views);
    }

    public Standings standings(Moment moment, Viewer viewer) {
        Tally.Count all = new Tally.Count();
        Counting<AgencyId> agencies = new Counting<>();
        Counting<CommitteeId> committees = new Counting<>();
        Counting<MeetingId> meetings = new Counting<>();
        Map<DecisionId, Optional<MeetingId>> known = new HashMap<>();
        Map<MeetingId, Optional<CommitteeId>> held = new HashMap<>();
        each(
                moment,
                viewer,
                (task, standing) -> {
                    all.add(standing);
                    agencies.add(task.holder(), standing);
                    Optional<MeetingId> meeting =
                            task.decision()
                                    .flatMap(id ->
                                            known.computeIfAbsent(
                                                    id, it -> origins.meetingOf(it, moment)));
                    meetings.add(meeting, standing);
                    committees.add(
                            meeting.flatMap(id ->
                                    held.computeIfAbsent(
                                            id, it -> origins.committeeOf(it, moment))),
                            standing);
                });
        return new Standings(
                all.tally(), agencies.worstFirst(), committees.worstFirst(), meetings.worstFirst());
    }

    /// How the tasks stood at the month ends before `moment`, and how they stand then.
    public List<Point> trend(int months, Moment moment, Viewer viewer) {
        return trend.points(months, moment, viewer);
    }

    /// The targets in force that are not met, the farthest behind first.
    public List<TargetScorecard.Entry> slipping(Moment moment) {
        List<TargetScorecard.Entry> behind = new ArrayList<>();
        for (TargetScorecard.Entry entry :
                targets.find(
                        Optional.empty(), Optional.of(Verdict.NOT_MET), Optional.empty(), moment)) {
            if (entry.target().withdrawn().isEmpty()) {
                behind.add(entry);
            }
        }
        behind.sort(
                Comparator.comparing((TargetScorecard.Entry entry) ->
                                entry.deviation().orElseThrow().behind())
                        .reversed());
        return behind;
    }

    /// How the bottlenecks of each group stand that has any.
    public Map<BottleneckGroup, Map<State, Integer>> bottlenecks(Moment moment) {
        Map<BottleneckGroup, Map<State, Integer>> groups = new EnumMap<>(BottleneckGroup.class);
        for (Bottlenecks.Entry entry : bottlenecks.find(Bottlenecks.Filter.ALL, moment)) {
            groups.computeIfAbsent(entry.bottleneck().group(), _ -> new EnumMap<>(State.class))
                    .merge(entry.state(), 1, Integer::sum);
        }
        return groups;
    }

    /// What is to be asked about in the next meeting, by reason.
    ///
    /// @param standings of the same moment and viewer
    public List<Question> questions(Standings standings, Moment moment, Viewer viewer) {
        Questions questions = new Questions(moment.day());
        each(moment, viewer, questions::about);
        questions.about(standings);
        slipping(moment)
                .forEach(entry -> questions.about(entry.target(), entry.deviation().orElseThrow()));
        bottlenecks
                .find(Bottlenecks.Filter.ALL, moment)
                .forEach(entry -> questions.about(entry.bottleneck()));
        List<Question> worst = questions.worst();
        worst.stream()
                .map(Question::subject)
                .filter(TaskId.class::isInstance)
                .forEach(task -> tasks.view().row(task.value(), moment, viewer));
        return worst;
    }

    private void each(Moment moment, Viewer viewer, BiConsumer<TaskRow, Standing> visit) {
        tasks.each(TaskFilter.ALL, moment, viewer.choosing(), visit);
    }
}
