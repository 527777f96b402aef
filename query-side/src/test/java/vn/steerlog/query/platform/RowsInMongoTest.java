package vn.steerlog.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.reported;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.axon.LedgerMessageSource;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.query.Board;
import vn.steerlog.query.RandomHistory;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.projection.DroppedEvent;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.ParkedEvent;
import vn.steerlog.query.projection.Rebuild;
import vn.steerlog.query.projection.mongo.MongoParkingPlaces;
import vn.steerlog.query.rows.RowStore;
import vn.steerlog.query.rows.mongo.MongoRowStores;
import vn.steerlog.query.view.Digest;
import vn.steerlog.query.view.View;

/// Several query sides over one ledger and one database.
@Tag("mongodb")
class RowsInMongoTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration CLAIM = Duration.ofSeconds(2);

    private final Board board = new Board();
    private final MongoDatabase database = MongoForTests.freshDatabase();
    private final List<Node> nodes = new ArrayList<>();

    @AfterEach
    void close() {
        nodes.forEach(Node::stop);
        board.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_row_of_a_random_history_comes_back_as_it_was(long seed) {
        RandomHistory history = new RandomHistory(seed);
        for (int i = 0; i < 300; i++) {
            append(history);
        }
        QuerySide heap = board.querySide();
        heap.foldToHead();
        folding().foldToHead();
        QuerySide kept = folding();
        long head = board.ledger().head();
        for (Folded<?> folded : kept.views().projections()) {
            assertThat(folded.applied()).isEqualTo(head);
            assertSame(folded, heap);
        }
        for (long commit : List.of(1L, head / 3, head)) {
            assertThat(digests(kept, commit)).isEqualTo(digests(heap, commit));
        }
    }

    private static <R extends Record> void assertSame(Folded<R> kept, QuerySide heap) {
        RowStore<?> expected =
                heap.views().projections().stream()
                        .filter(folded -> folded.name().equals(kept.name()))
                        .findFirst()
                        .orElseThrow()
                        .rows();
        Set<String> keys = new HashSet<>();
        expected.each(expected.applied(), (key, _) -> keys.add(key));
        assertThat(keys).isNotEmpty();
        for (String key : keys) {
            assertThat((Object) kept.rows().versions(key)).isEqualTo(expected.versions(key));
        }
    }

    @Test
    void exactly_one_folds_and_all_read_what_it_folded() {
        Node one = node();
        Node other = node();
        RandomHistory history = new RandomHistory(5);
        long last = 0;
        for (int i = 0; i < 60; i++) {
            last = append(history);
            assertThat(upTo(last, one.side).commit()).isGreaterThanOrEqualTo(last);
            assertThat(upTo(last, other.side).commit()).isGreaterThanOrEqualTo(last);
        }
        for (Folded<?> folded : one.side.views().projections()) {
            assertThat(one.tail.folds(folded))
                    .isNotEqualTo(other.tail.folds(counterpart(folded, other)));
        }
        QuerySide anew = board.querySide();
        anew.foldToHead();
        assertThat(digests(one.side, last)).isEqualTo(digests(anew, last));
        assertThat(digests(other.side, last)).isEqualTo(digests(anew, last));
    }

    @Test
    void when_the_one_that_folds_is_gone_another_takes_over() {
        Node one = node();
        Node other = node();
        RandomHistory history = new RandomHistory(6);
        long last = 0;
        for (int i = 0; i < 30; i++) {
            last = append(history);
        }
        upTo(last, one.side);
        one.kill();
        long further = append(history);
        await().atMost(SOON)
                .until(() ->
                        other.side.views().projections().stream()
                                .allMatch(folded -> folded.applied() >= further));
        QuerySide anew = board.querySide();
        anew.foldToHead();
        assertThat(digests(other.side, further)).isEqualTo(digests(anew, further));
        Node again = node();
        assertThat(digests(again.side, further)).isEqualTo(digests(anew, further));
    }

    @Test
    void one_that_comes_back_late_changes_nothing() {
        QuerySide late = folding();
        QuerySide ahead = folding();
        RandomHistory history = new RandomHistory(8);
        for (int i = 0; i < 40; i++) {
            append(history);
        }
        late.views().projections().forEach(folded -> folded.foldUpTo(20));
        ahead.foldToHead();
        long head = board.ledger().head();
        for (long commit = 21; commit <= head; commit += 3) {
            long upTo = commit;
            late.views().projections().forEach(folded -> folded.foldUpTo(upTo));
        }
        QuerySide anew = board.querySide();
        anew.foldToHead();
        assertThat(digests(folding(), head)).isEqualTo(digests(anew, head));
    }

    @Test
    void rows_rebuilt_by_one_are_taken_up_by_the_others() {
        Node one = node();
        Node other = node();
        RandomHistory history = new RandomHistory(9);
        long last = 0;
        for (int i = 0; i < 30; i++) {
            last = append(history);
        }
        upTo(last, one.side);
        Folded<?> tasks = folded("taskregister", one.side);
        String before = tasks.rows().name();
        tasks.rebuild(new Rebuild("taskregister", board.clock().instant()));
        assertThat(tasks.rows().name()).isNotEqualTo(before);
        await().atMost(SOON)
                .until(() ->
                        folded("taskregister", other.side)
                                .rows()
                                .name()
                                .equals(tasks.rows().name()));
        for (int i = 0; i < 10; i++) {
            last = append(history);
            upTo(last, one.side);
            upTo(last, other.side);
        }
        QuerySide anew = board.querySide();
        anew.foldToHead();
        assertThat(digests(one.side, last)).isEqualTo(digests(anew, last));
        assertThat(digests(other.side, last)).isEqualTo(digests(anew, last));
    }

    @Test
    void what_was_parked_and_dropped_outlives_the_process() {
        append(List.of(board.draft(assigned("t1").event())));
        board.recordRaw("TaskTeleported", "Task", "t1", "{}");
        append(List.of(board.draft(reported("t1", "r1", 10, "2025-05-01"))));
        folding().foldToHead();
        Folded<?> tasks = folded("taskregister", folding());
        assertThat(tasks.parked())
                .satisfiesExactly(
                        first -> {
                            assertThat(first.type()).isEqualTo("TaskTeleported");
                            assertThat(first.cause().orElseThrow()).contains("commit 2");
                        },
                        waiting -> assertThat(waiting.cause()).isEmpty());
        ParkedEvent poison = tasks.parked().getFirst();
        assertThat(tasks.tryAgain(poison)).isPresent();
        tasks.drop(DroppedEvent.of(poison, "never happened", "acc-1", board.clock().instant()));
        assertThat(folded("taskregister", folding()).parked()).hasSize(2);
        folded("taskregister", folding())
                .rebuild(new Rebuild("taskregister", board.clock().instant()));
        Folded<?> after = folded("taskregister", folding());
        assertThat(after.parked()).isEmpty();
        assertThat(after.rows().versions("t1")).hasSize(2);
        assertThat(after.dropped())
                .singleElement()
                .satisfies(dropped -> {
                    assertThat(dropped.reason()).isEqualTo("never happened");
                    assertThat(dropped.by()).isEqualTo("acc-1");
                    assertThat(dropped.at()).isEqualTo(board.clock().instant());
                    assertThat(dropped.position()).isEqualTo(poison.position());
                });
    }

    @Test
    void events_folded_again_after_a_crash_do_not_wait_behind_a_later_one_that_was_parked() {
        append(List.of(board.draft(assigned("t1").event())));
        board.recordRaw("TaskTeleported", "Task", "t1", "{}");
        long last = append(List.of(board.draft(reported("t1", "r1", 10, "2025-05-01"))));
        Folded<?> lost = folded("taskregister", folding());
        for (long commit = 1; commit <= last; commit++) {
            lost.fold(List.of(lost.commits().read(commit))); // parked, and never flushed
        }
        Folded<?> again = folded("taskregister", folding());
        assertThat(again.applied()).isZero();
        again.foldUpTo(last);
        assertThat(again.parked()).extracting(ParkedEvent::commit).containsExactly(2L, 3L);
        assertThat(again.rows().versions("t1")).hasSize(1);
    }

    private static Folded<?> counterpart(Folded<?> folded, Node node) {
        return folded(folded.name(), node.side);
    }

    private static Folded<?> folded(String name, QuerySide side) {
        return side.views().projections().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private QuerySide folding() {
        return board.querySide(
                new MongoRowStores(database, board.clock()), new MongoParkingPlaces(database));
    }

    private Node node() {
        Node node = new Node(folding(), RowsInMongo.tokens(database, CLAIM));
        nodes.add(node);
        node.following.start();
        return node;
    }

    /// One process of several.
    private final class Node {
        final QuerySide side;
        final LiveTail tail;
        final Following following;
        private boolean stopped;

        Node(QuerySide side, TokenStore tokens) {
            this.side = side;
            tail =
                    new LiveTail(
                            side.views().projections(),
                            new LedgerMessageSource(board.ledger(), board.codec()),
                            board.ledger(),
                            tokens);
            following = new Following(side, () -> tail);
        }

        /// Stops, and leaves its tokens as if it still held them.
        void kill() {
            stop();
            database.getCollection("tokens")
                    .updateMany(
                            new Document(),
                            Updates.combine(
                                    Updates.set("owner", "gone"),
                                    Updates.set("timestamp", System.currentTimeMillis())));
        }

        void stop() {
            if (!stopped) {
                following.stop();
                stopped = true;
            }
        }
    }

    private long append(RandomHistory history) {
        return append(history.next().stream().map(board::draft).toList());
    }

    private long append(List<EventDraft> drafts) {
        return board.append(drafts);
    }

    private static Moment upTo(long commit, QuerySide query) {
        return query.views().moment(Optional.empty(), OptionalLong.of(commit), all(query));
    }

    private static List<Digest> digests(QuerySide query, long commit) {
        Moment moment =
                query.views()
                        .moment(
                                Optional.of(String.valueOf(commit)),
                                OptionalLong.empty(),
                                all(query));
        return all(query).stream()
                .<Digest>map(view -> view.digest(new Moment(commit, moment.day(), false)))
                .toList();
    }

    private static List<View<?>> all(QuerySide query) {
        List<View<?>> all = new ArrayList<>();
        query.views().names().forEach(name -> all.add(query.views().named(name)));
        return all;
    }
}
