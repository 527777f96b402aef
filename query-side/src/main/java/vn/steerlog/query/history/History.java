package vn.steerlog.query.history;

import static vn.steerlog.query.problem.QueryProblem.THING_UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.papers.Papers;
import vn.steerlog.query.projection.CommitReader;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.view.Viewer;

/// Tells the story of any thing, as of any moment, straight from the ledger.
public final class History {
    private final CommitReader commits;
    private final TaskRegister tasks;
    private final Papers papers;
    private final RelatedEvents related;
    private final References references;
    private final ZoneId zone;

    public History(
            CommitReader commits,
            DecisionRegister decisions,
            TaskRegister tasks,
            Papers papers,
            References references,
            ZoneId zone) {
        this.commits = commits;
        this.tasks = tasks;
        this.papers = papers;
        this.related = new RelatedEvents(commits, decisions, tasks, papers);
        this.references = references;
        this.zone = zone;
    }

    /// The story of the thing `key`, the oldest entry first, with what happened to other things and
    /// matters to it.
    ///
    /// @throws ProblemException when there is no such thing at that moment, or the viewer may not
    ///   see it
    public List<HistoryEntry> of(String key, Moment moment, Viewer viewer) {
        List<Seen> own = commits.aggregate(key, moment.commit());
        String kind = kind(key, own, moment, viewer);
        List<Seen> all = new ArrayList<>(own);
        long began = own.getFirst().position();
        related
                .of(
                        key,
                        own.stream().filter(Seen::isReadable).map(Seen::event).toList(),
                        moment,
                        viewer)
                .stream()
                .filter(seen -> seen.position() > began)
                .forEach(all::add);
        all.sort(Comparator.comparingLong(Seen::position));
        Storyteller storyteller = new Storyteller(key, kind);
        return all.stream().flatMap(seen -> storyteller.tell(seen).stream()).toList();
    }

    /// What the ledger holds behind the entry at `position` in the story of the thing `key`.
    ///
    /// @throws ProblemException when the story has no such entry for this viewer
    public RawRecord raw(String key, long position, Moment moment, Viewer viewer) {
        HistoryEntry entry =
                of(key, moment, viewer).stream()
                        .filter(known -> known.position() == position)
                        .findFirst()
                        .orElseThrow(() -> unknown(position));
        Commit commit =
                commits.ledger().commit(entry.commit()).orElseThrow(() -> unknown(position));
        RecordedEvent event =
                commit.events().stream()
                        .filter(recorded -> recorded.position() == position)
                        .findFirst()
                        .orElseThrow(() -> unknown(position));
        Optional<String> record =
                viewer.everything() ? Optional.of(text(commit.bytes())) : Optional.empty();
        return new RawRecord(commit.number(), position, record, text(event.data()));
    }

    /// Puts entries into words, whatever moment they are read for.
    public Sentences sentences(Locale locale) {
        return new Sentences(locale, references, zone);
    }

    private String kind(String key, List<Seen> own, Moment moment, Viewer viewer) {
        String kind =
                own.stream()
                        .findFirst()
                        .flatMap(seen -> seen.recorded().place())
                        .map(place -> place.stream())
                        .orElseThrow(() -> ProblemException.of(THING_UNKNOWN, key));
        boolean unseen =
                switch (kind) {
                    case "Person" -> true;
                    case "Paper" -> !papers.view().shows(key, viewer);
                    case "Task" -> tasks.task(new TaskId(key), moment, viewer).isEmpty();
                    default -> false;
                };
        if (unseen && !viewer.everything()) {
            throw ProblemException.of(THING_UNKNOWN, key);
        }
        return kind;
    }

    private static ProblemException unknown(long position) {
        return ProblemException.of(THING_UNKNOWN, String.valueOf(position));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
