package vn.steerlog.query.agencyscorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.Cause;
import vn.steerlog.query.view.Comparing;
import vn.steerlog.query.view.Difference;
import vn.steerlog.query.view.Difference.RowChange;
import vn.steerlog.query.view.View;
import vn.steerlog.query.view.Viewer;

/// One row an agency that has tasks, derived from the task register as of the same moment; a task
/// counts for the agency that has it now. What a viewer may not see is not counted.
public final class AgencyScorecard implements View<AgencyScore> {
    /// The key of the row for tasks that nobody has; no id looks like it.
    public static final String NOBODY = "(none)";

    private final TaskRegister tasks;

    public AgencyScorecard(TaskRegister tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "agencyscorecard";
    }

    @Override
    public Class<AgencyScore> rowType() {
        return AgencyScore.class;
    }

    @Override
    public List<Folded<?>> sources() {
        return tasks.view().sources();
    }

    @Override
    public void each(
            Moment moment, Viewer viewer, BiConsumer<? super String, ? super AgencyScore> visit) {
        Map<Optional<AgencyId>, Tally.Count> counts = new HashMap<>();
        tasks.view()
                .each(
                        moment,
                        viewer.choosing(),
                        (_, task) ->
                                counts.computeIfAbsent(task.holder(), _ -> new Tally.Count())
                                        .add(task.standingOn(moment.day())));
        counts.forEach((agency, count) ->
                visit.accept(key(agency), AgencyScore.of(agency, count.tally())));
    }

    @Override
    public Optional<AgencyScore> row(String key, Moment moment, Viewer viewer) {
        return Optional.ofNullable(rows(moment, viewer).get(key));
    }

    /// The events behind a change are those that changed the agency's tasks, or took tasks from it
    /// or brought them to it; there are none when only the day has changed.
    @Override
    public Difference<AgencyScore> difference(Moment from, Moment to, Viewer viewer) {
        NavigableMap<String, AgencyScore> before = rows(from, viewer);
        NavigableMap<String, AgencyScore> after = rows(to, viewer);
        Map<String, List<Cause>> causes = causes(from, to, viewer);
        List<RowChange<AgencyScore>> changes = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            List<Cause> behind = causes.getOrDefault(key, List.of());
            Comparing.rows(
                            key,
                            Optional.ofNullable(before.get(key)),
                            Optional.ofNullable(after.get(key)),
                            _ -> behind,
                            behind)
                    .ifPresent(changes::add);
        }
        return new Difference<>(from, to, changes);
    }

    /// All tasks together.
    public AgencyScore total(Moment moment, Viewer viewer) {
        Tally.Count count = new Tally.Count();
        tasks.view()
                .each(
                        moment,
                        viewer.choosing(),
                        (_, task) -> count.add(task.standingOn(moment.day())));
        return AgencyScore.of(Optional.empty(), count.tally());
    }

    private Map<String, List<Cause>> causes(Moment from, Moment to, Viewer viewer) {
        Map<String, TreeMap<Long, Cause>> byAgency = new HashMap<>();
        for (RowChange<TaskRow> task : tasks.view().difference(from, to, viewer).rows()) {
            Stream.of(task.before(), task.after())
                    .flatMap(Optional::stream)
                    .map(row -> key(row.holder()))
                    .distinct()
                    .forEach(key -> {
                        TreeMap<Long, Cause> known =
                                byAgency.computeIfAbsent(key, _ -> new TreeMap<>());
                        task.causes().forEach(cause -> known.put(cause.position(), cause));
                    });
        }
        Map<String, List<Cause>> causes = new HashMap<>();
        byAgency.forEach((key, known) -> causes.put(key, List.copyOf(known.values())));
        return causes;
    }

    private static String key(Optional<AgencyId> agency) {
        return agency.map(AgencyId::value).orElse(NOBODY);
    }
}
