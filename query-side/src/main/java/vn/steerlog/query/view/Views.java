package vn.steerlog.query.view;

import static vn.steerlog.query.problem.QueryProblem.MOMENTS_REVERSED;
import static vn.steerlog.query.problem.QueryProblem.VIEW_BEHIND;
import static vn.steerlog.query.problem.QueryProblem.VIEW_UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedCollection;
import java.util.stream.Stream;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.moment.Moments;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.ParkedEvent;

/// The catalogue of views: everything that is known, by name.
public final class Views {
    private final Map<String, View<?>> byName = new LinkedHashMap<>();
    private final Ledger ledger;
    private final Moments moments;
    private final Duration patience;

    /// @param patience how long a reader waits for a view to take in a commit
    /// @throws IllegalArgumentException when two views have the same name
    public Views(List<? extends View<?>> views, Ledger ledger, Moments moments, Duration patience) {
        for (View<?> view : views) {
            if (byName.put(view.name(), view) != null) {
                throw new IllegalArgumentException("two views are called " + view.name());
            }
        }
        this.ledger = ledger;
        this.moments = moments;
        this.patience = patience;
    }

    public SequencedCollection<String> names() {
        return List.copyOf(byName.keySet());
    }

    /// @throws ProblemException when no view has that name
    public View<?> named(String name) {
        View<?> view = byName.get(name);
        if (view == null) {
            throw ProblemException.of(VIEW_UNKNOWN, name);
        }
        return view;
    }

    /// Every projection behind the views, once.
    public List<Folded<?>> projections() {
        return sources(byName.values().stream());
    }

    /// The day of the first commit; empty while nothing is recorded.
    public Optional<LocalDate> firstDay() {
        return moments.firstDay();
    }

    /// As of when a question to `read` is answered, waiting until they have taken in what it needs.
    ///
    /// @param asOf as the reader gave it; absent for the present
    /// @param after a commit that must be taken into account at least
    /// @throws ProblemException when `asOf` is not acceptable, or a view is behind for too long
    public Moment moment(
            Optional<String> asOf, OptionalLong after, Collection<? extends View<?>> read) {
        after.ifPresent(commit -> await(commit, read));
        if (asOf.isEmpty()) {
            return moments.now(applied(read));
        }
        Moment moment = moments.asOf(asOf.get());
        await(moment.commit(), read);
        return moment;
    }

    /// Since when the views may lack something that was recorded, because the ledger or the rows
    /// cannot be reached or follow slowly; empty when they are as fresh as usual.
    public Optional<Instant> staleSince() {
        return moments.staleSince(applied(byName.values()), patience);
    }

    /// The digest of all rows of the view `name`.
    public Digest digest(String name, Optional<String> asOf) {
        View<?> view = named(name);
        return view.digest(moment(asOf, OptionalLong.empty(), List.of(view)));
    }

    /// What became of the rows of the view `name`, from one moment to a later one.
    public Difference<?> difference(
            String name, Optional<String> from, Optional<String> to, Viewer viewer) {
        View<?> view = named(name);
        Moment last = moment(to, OptionalLong.empty(), List.of(view));
        Moment first = moment(from, OptionalLong.empty(), List.of(view));
        return difference(view, first, last, viewer);
    }

    /// The same between two moments that the view has taken in.
    public static <R extends Record> Difference<R> difference(
            View<R> view, Moment first, Moment last, Viewer viewer) {
        requireOrdered(first, last);
        return view.difference(first, last, viewer);
    }

    /// @throws ProblemException when `first` comes after `last`
    public static void requireOrdered(Moment first, Moment last) {
        if (first.isAfter(last)) {
            throw ProblemException.of(
                    MOMENTS_REVERSED,
                    first.day(),
                    String.valueOf(first.commit()),
                    last.day(),
                    String.valueOf(last.commit()));
        }
    }

    /// What the rows of the view `name` are lacking, because it could not be handled.
    public List<ParkedEvent> parked(String name) {
        return named(name).sources().stream().flatMap(folded -> folded.parked().stream()).toList();
    }

    private long applied(Collection<? extends View<?>> read) {
        return sources(read.stream()).stream()
                .mapToLong(Folded::applied)
                .min()
                .orElseGet(ledger::head);
    }

    private void await(long commit, Collection<? extends View<?>> read) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Folded<?> folded : sources(read.stream())) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            if (!folded.await(commit, left)) {
                throw ProblemException.of(
                                VIEW_BEHIND,
                                String.valueOf(commit),
                                String.valueOf(folded.applied()))
                        .withHeader("Retry-After", "1");
            }
        }
    }

    private static List<Folded<?>> sources(Stream<? extends View<?>> views) {
        return views.<Folded<?>>flatMap(view -> view.sources().stream()).distinct().toList();
    }
}
