package vn.steerlog.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.reported;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.axon.LedgerMessageSource;
import vn.steerlog.query.Board;
import vn.steerlog.query.RandomHistory;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.projection.Rebuild.State;
import vn.steerlog.query.view.Digest;
import vn.steerlog.query.view.Rebuilding;
import vn.steerlog.query.view.View;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.query.view.Views;

class LiveTailTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Board board = new Board();
    private final QuerySide live = board.querySide();
    private final LiveTail tail = tail();

    @AfterEach
    void close() {
        tail.close();
        board.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_was_served_live_at_a_commit_is_found_again(long seed) {
        tail.start();
        RandomHistory history = new RandomHistory(seed);
        Map<Long, List<Digest>> served = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            long commit = append(history);
            if (i % 25 == 0) {
                served.put(commit, digests(live, upTo(commit, live)));
            }
        }
        QuerySide anew = board.querySide();
        anew.foldToHead();
        served.forEach((commit, digests) -> {
            assertThat(digests(anew, asOf(commit, anew))).isEqualTo(digests);
            QuerySide onlySoFar = board.querySide();
            onlySoFar.views().projections().forEach(folded -> folded.foldUpTo(commit));
            assertThat(digests(onlySoFar, asOf(commit, onlySoFar))).isEqualTo(digests);
        });
        assertThat(live.views().parked("taskregister")).isEmpty();
    }

    @Test
    void a_view_rebuilt_while_events_arrive_ends_equal() {
        tail.start();
        RandomHistory history = new RandomHistory(7);
        for (int i = 0; i < 500; i++) {
            append(history);
        }
        try (Rebuilding rebuilding = new Rebuilding(live.views(), board.clock())) {
            for (String view : live.views().names()) {
                rebuilding.rebuild(view);
                append(history);
            }
            long last = 0;
            while (!done(rebuilding)) {
                last = append(history);
                assertThat(upTo(last, live).commit()).isGreaterThanOrEqualTo(last);
            }
            last = append(history);
            QuerySide anew = board.querySide();
            anew.foldToHead();
            assertThat(digests(live, upTo(last, live))).isEqualTo(digests(anew, upTo(last, anew)));
            assertThat(rebuilding.progress("taskregister"))
                    .singleElement()
                    .satisfies(progress -> {
                        assertThat(progress.state()).isEqualTo(State.DONE);
                        assertThat(progress.commits()).isGreaterThanOrEqualTo(500);
                        assertThat(progress.events()).isGreaterThanOrEqualTo(progress.commits());
                    });
        }
    }

    @Test
    void an_event_that_nobody_knows_is_parked_and_the_tail_goes_on() {
        tail.start();
        append(List.of(board.draft(assigned("t1").event())));
        long unknown = board.recordRaw("TaskTeleported", "Task", "t1", "{}");
        append(List.of(board.draft(reported("t1", "r1", 10, "2025-05-01"))));
        long last = append(List.of(board.draft(assigned("t2").event())));
        upTo(last, live);
        Views views = live.views();
        assertThat(views.parked("taskregister"))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.commit()).isEqualTo(unknown);
                            assertThat(first.key()).isEqualTo("t1");
                            assertThat(first.type()).isEqualTo("TaskTeleported");
                            assertThat(first.cause().orElseThrow()).contains("commit " + unknown);
                        },
                        waiting -> {
                            assertThat(waiting.type()).isEqualTo("ProgressReported");
                            assertThat(waiting.cause()).isEmpty();
                        });
        assertThat(live.tasks().view().rows(upTo(last, live), Viewer.EVERYTHING)).hasSize(2);
        QuerySide anew = board.querySide();
        anew.foldToHead();
        assertThat(digests(anew, upTo(last, anew))).isEqualTo(digests(live, upTo(last, live)));
        assertThat(anew.views().parked("taskregister")).hasSize(2);
    }

    @Test
    void a_processor_for_each_projection_reaches_the_head() {
        append(new RandomHistory(3));
        live.foldToHead();
        tail.start();
        append(new RandomHistory(4));
        assertThat(tail.processors()).hasSameSizeAs(live.views().projections());
        for (StreamingEventProcessor processor : tail.processors()) {
            await().atMost(SOON).until(() -> position(processor) == board.ledger().lastPosition());
        }
    }

    private static long position(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .max()
                .orElse(0);
    }

    private LiveTail tail() {
        return new LiveTail(
                live.views().projections(),
                new LedgerMessageSource(board.ledger(), board.codec()),
                board.ledger(),
                new InMemoryTokenStore());
    }

    private long append(RandomHistory history) {
        return append(history.next().stream().map(board::draft).toList());
    }

    private long append(List<EventDraft> drafts) {
        return board.append(drafts);
    }

    private static boolean done(Rebuilding rebuilding) {
        return List.of("agencies", "taskregister", "bottlenecks", "roster").stream()
                .flatMap(view -> rebuilding.progress(view).stream())
                .allMatch(progress -> progress.state() == State.DONE);
    }

    private static Moment upTo(long commit, QuerySide query) {
        return query.views().moment(Optional.empty(), OptionalLong.of(commit), all(query));
    }

    private static Moment asOf(long commit, QuerySide query) {
        return query.views()
                .moment(Optional.of(String.valueOf(commit)), OptionalLong.empty(), all(query));
    }

    private static List<Digest> digests(QuerySide query, Moment moment) {
        Moment at = new Moment(moment.commit(), moment.day(), false);
        return all(query).stream().<Digest>map(view -> view.digest(at)).toList();
    }

    private static List<View<?>> all(QuerySide query) {
        List<View<?>> all = new ArrayList<>();
        query.views().names().forEach(name -> all.add(query.views().named(name)));
        return all;
    }
}
