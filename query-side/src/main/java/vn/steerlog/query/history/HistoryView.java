package vn.steerlog.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.papers.Papers;
import vn.steerlog.query.projection.CommitReader;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.view.Difference;
import vn.steerlog.query.view.Difference.Kind;
import vn.steerlog.query.view.Difference.RowChange;
import vn.steerlog.query.view.View;
import vn.steerlog.query.view.Viewer;

/// All that happened to all things as one view: a row an event, its position in the ledger being
/// the key. Rows are only ever added.
public final class HistoryView implements View<HistoryEntry> {
    public static final String NAME = "history";

    private final CommitReader commits;
    private final TaskRegister tasks;
    private final Papers papers;

    public HistoryView(CommitReader commits, TaskRegister tasks, Papers papers) {
        this.commits = commits;
        this.tasks = tasks;
        this.papers = papers;
    }

    static String key(long position) {
        return String.format(Locale.ROOT, "%015d", position);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<HistoryEntry> rowType() {
        return HistoryEntry.class;
    }

    /// It is told from the ledger itself; the task register and the papers decide what a viewer may
    /// see.
    @Override
    public List<Folded<?>> sources() {
        return Stream.concat(tasks.view().sources().stream(), papers.view().sources().stream())
                .toList();
    }

    @Override
    public void each(
            Moment moment, Viewer viewer, BiConsumer<? super String, ? super HistoryEntry> visit) {
        each(0, moment, viewer, entry -> visit.accept(key(entry.position()), entry));
    }

    @Override
    public Optional<HistoryEntry> row(String key, Moment moment, Viewer viewer) {
        return row(Long.parseLong(key), moment, viewer);
    }

    /// Whether `viewer` may see what happened at `position`.
    public boolean shows(long position, Moment moment, Viewer viewer) {
        return commits.ledger()
                .event(position)
                .flatMap(RecordedEvent::place)
                .filter(thing -> !new Told(moment, viewer, 0).hidden(thing))
                .isPresent();
    }

    /// What happened at `position`.
    public Optional<HistoryEntry> row(long position, Moment moment, Viewer viewer) {
        return commits.ledger()
                .event(position)
                .filter(event -> event.commit() <= moment.commit())
                .flatMap(event -> {
                    Told told = new Told(moment, viewer, event.commit() - 1);
                    return commits.read(event.commit()).events().stream()
                            .flatMap(seen -> told.tell(seen).stream())
                            .filter(entry -> entry.position() == event.position())
                            .findFirst();
                });
    }

    @Override
    public Difference<HistoryEntry> difference(Moment from, Moment to, Viewer viewer) {
        List<RowChange<HistoryEntry>> added = new ArrayList<>();
        each(
                from.commit(),
                to,
                viewer,
                entry ->
                        added.add(
                                new RowChange<>(
                                        key(entry.position()),
                                        Kind.ADDED,
                                        Optional.empty(),
                                        Optional.of(entry),
                                        List.of(),
                                        List.of())));
        return new Difference<>(from, to, added);
    }

    /// What happened last, the latest first.
    public List<HistoryEntry> latest(int most, Moment moment, Viewer viewer) {
        List<HistoryEntry> latest = new ArrayList<>();
        for (long number = moment.commit(); number > 0 && latest.size() < most; number--) {
            Told told = new Told(moment, viewer.choosing(), number - 1);
            List<HistoryEntry> together =
                    commits.read(number).events().stream()
                            .flatMap(seen -> told.tell(seen).stream())
                            .toList();
            latest.addAll(together.reversed());
        }
        List<HistoryEntry> shown = latest.subList(0, Math.min(most, latest.size()));
        Told looking = new Told(moment, viewer, moment.commit());
        shown.forEach(entry -> looking.look(new Place(entry.kind(), entry.thing(), 0)));
        return shown;
    }

    private void each(long after, Moment to, Viewer viewer, Consumer<HistoryEntry> visit) {
        Told told = new Told(to, viewer, after);
        commits.each(
                after + 1,
                to.commit(),
                batch ->
                        batch.forEach(commit ->
                                commit.events().forEach(seen -> told.tell(seen).ifPresent(visit))));
    }

    /// The stories of all things at once, taken up after some commit.
    private final class Told {
        private final Moment moment;
        private final Viewer viewer;
        private final long after;
        private final Map<Place, Storyteller> stories = new HashMap<>();

        Told(Moment moment, Viewer viewer, long after) {
            this.moment = moment;
            this.viewer = viewer;
            this.after = after;
        }

        Optional<HistoryEntry> tell(Seen seen) {
            Place thing =
                    seen.recorded()
                            .place()
                            .map(place -> new Place(place.stream(), place.key(), 0))
                            .orElse(new Place("", "", 0));
            if (hidden(thing)) {
                return Optional.empty();
            }
            return stories.computeIfAbsent(thing, this::takeUp).tell(seen);
        }

        private Storyteller takeUp(Place thing) {
            if (viewer.everything() && viewer.isWatched()) {
                look(thing);
            }
            Storyteller storyteller = new Storyteller(thing.key(), thing.stream());
            if (after > 0 && !thing.key().isEmpty()) {
                commits.aggregate(thing.key(), after).forEach(storyteller::tell);
            }
            return storyteller;
        }

        /// The viewer's witness hears of it.
        private void look(Place thing) {
            switch (thing.stream()) {
                case "Task" -> tasks.view().row(thing.key(), moment, viewer);
                case "Paper" -> papers.view().shows(thing.key(), viewer);
                default -> {}
            }
        }

        private boolean hidden(Place thing) {
            return !viewer.everything()
                    && (thing.stream().equals("Person")
                            || (thing.stream().equals("Paper")
                                    && !papers.view().shows(thing.key(), viewer))
                            || (thing.stream().equals("Task")
                                    && tasks.task(new TaskId(thing.key()), moment, viewer)
                                            .isEmpty()));
        }
    }
}
