package vn.steerlog.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.ledger.axon.LedgerMessageSource;
import vn.steerlog.query.Board;
import vn.steerlog.query.RandomHistory;
import vn.steerlog.query.moment.Moments;
import vn.steerlog.query.projection.CommitReader;
import vn.steerlog.query.projection.EffectiveOrder;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.projection.ParkedEvent;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Rebuild;
import vn.steerlog.query.projection.Rebuild.State;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Touched;
import vn.steerlog.query.rows.HeapRowStores;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Parked;
import vn.steerlog.query.view.Rebuilding;
import vn.steerlog.query.view.Views;

/// One projection has a fault that every tenth thing sets off, while commits keep arriving: its
/// events are parked, every projection, the faulty one among them, stays within a second of the
/// head, and once the fault is mended all that is parked is taken in, while commits go on arriving.
/// Prints how many events were poison and the longest that a commit took to be in every view.
class PoisonUnderLoadTest {
    private static final int WARM_UP = 200;
    private static final int COMMITS = 600;
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Board board = new Board();
    private final QuerySide side = board.querySide();
    private final Brittle projection = new Brittle();
    private final Folded<Brittle.Row> brittle = folded(projection);
    private final List<Folded<?>> all = new ArrayList<>(side.views().projections());
    private final LiveTail tail = tail();
    private final RandomHistory history = new RandomHistory(11);
    private long longest;

    @AfterEach
    void close() {
        tail.close();
        board.close();
    }

    @Test
    void all_views_stay_within_a_second_and_what_was_parked_is_retried_to_zero() {
        tail.start();
        for (int i = 0; i < WARM_UP; i++) {
            appendAndSee(LONG);
        }
        longest = 0;
        projection.isFaulty = true;
        for (int i = 0; i < COMMITS; i++) {
            appendAndSee(A_SECOND);
        }
        List<ParkedEvent> parked = brittle.parked();
        assertThat(parked).hasSizeGreaterThan(COMMITS / 50);
        assertThat(side.views().projections()).allMatch(it -> it.parked().isEmpty());
        long whileFaulty = longest;
        projection.isFaulty = false;
        retryToZero(parked);
        System.out.printf(
                "poison: %d of %d commits' events parked; the slowest commit was in every view"
                        + " after %d ms; left after the retry 0, lost 0, taken in twice 0%n",
                parked.size(), COMMITS, Duration.ofNanos(whileFaulty).toMillis());
    }

    private void retryToZero(List<ParkedEvent> parked) {
        Views views =
                new Views(
                        List.of(
                                new FoldedView<>(
                                        brittle,
                                        new EffectiveOrder(brittle.commits(), Board.ZONE))),
                        board.ledger(),
                        new Moments(board.ledger(), board.clock(), Board.ZONE),
                        A_SECOND);
        try (Rebuilding rebuilding = new Rebuilding(views, board.clock())) {
            Parked letters = new Parked(views, rebuilding, board.clock());
            letters.tryAgain(brittle.name(), parked.getFirst().position(), "acc-admin");
            do {
                appendAndSee(LONG);
            } while (state(rebuilding) == State.RUNNING);
            assertThat(state(rebuilding)).isEqualTo(State.DONE);
            assertThat(letters.parked()).isEmpty();
        }
        long head = appendAndSee(LONG);
        Folded<Brittle.Row> sound = folded(new Brittle());
        sound.foldUpTo(head);
        Set<String> keys = new HashSet<>();
        sound.rows().each(head, (key, _) -> keys.add(key));
        assertThat(keys).isNotEmpty();
        for (String key : keys) {
            assertThat(brittle.rows().versions(key)).isEqualTo(sound.rows().versions(key));
        }
    }

    private static State state(Rebuilding rebuilding) {
        return rebuilding.progressOf("brittle").map(Rebuild.Progress::state).orElseThrow();
    }

    /// Appends a commit and waits until every projection has taken it in.
    private long appendAndSee(Duration within) {
        long commit = board.append(history.next().stream().map(board::draft).toList());
        long recorded = System.nanoTime();
        for (Folded<?> folded : all) {
            assertThat(folded.await(commit, within))
                    .as("%s has commit %d within %s", folded.name(), commit, within)
                    .isTrue();
        }
        longest = Math.max(longest, System.nanoTime() - recorded);
        return commit;
    }

    private <R extends Record> Folded<R> folded(Projection<R> of) {
        return new Folded<>(
                of,
                new CommitReader(board.ledger(), board.codec()),
                new HeapRowStores(),
                new HeapParkingPlaces());
    }

    private LiveTail tail() {
        all.add(brittle);
        return new LiveTail(
                all,
                new LedgerMessageSource(board.ledger(), board.codec()),
                board.ledger(),
                new InMemoryTokenStore());
    }

    /// Counts what happened to each thing; where it is faulty, not to those of every tenth.
    private static final class Brittle implements Projection<Brittle.Row> {
        private volatile boolean isFaulty;

        record Row(int events) {}

        @Override
        public String name() {
            return "brittle";
        }

        @Override
        public Class<Row> rowType() {
            return Row.class;
        }

        @Override
        public Touched touchedBy(DomainEvent event) {
            return Touched.row(event.subject());
        }

        @Override
        public Row apply(String key, @Nullable Row row, Seen seen) {
            if (isFaulty && key.hashCode() % 10 == 0) {
                throw new IllegalStateException("cannot take in " + key);
            }
            return new Row(row == null ? 1 : row.events() + 1);
        }
    }
}
