package vn.steerlog.ledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.causedBy;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;
import static vn.steerlog.ledger.Drafts.onTask;
import static vn.steerlog.ledger.Drafts.withId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Place;

/// How the log is read, over any store.
abstract class ReadingContract extends LedgerFixture {
    @Test
    void a_commit_is_read_by_its_number() {
        append(free());
        append(free());
        assertThat(ledger.commit(2).orElseThrow().number()).isEqualTo(2);
        assertThat(ledger.commit(0)).isEmpty();
        assertThat(ledger.commit(3)).isEmpty();
    }

    @Test
    void an_event_is_read_by_its_position() {
        append(withId("e1"), withId("e2"));
        append(withId("e3"));
        assertThat(List.of(1, 2, 3))
                .extracting(position -> ledger.event(position).orElseThrow().id())
                .containsExactly("e1", "e2", "e3");
        assertThat(ledger.event(0)).isEmpty();
        assertThat(ledger.event(4)).isEmpty();
    }

    @Test
    void the_events_of_an_aggregate_are_read_from_any_sequence_on() {
        append(onTask("t1", 0), onTask("t2", 0), onTask("t1", 1));
        append(onTask("t1", 2));
        assertThat(sequences("t1", 0)).containsExactly(0L, 1L, 2L);
        assertThat(sequences("t1", 1)).containsExactly(1L, 2L);
        assertThat(sequences("t1", 3)).isEmpty();
        assertThat(sequences("t3", 0)).isEmpty();
        assertThat(ledger.aggregateHead("t1")).contains(new AggregateHead("Task", 2, 2));
        assertThat(ledger.aggregateHead("t3")).isEmpty();
    }

    @Test
    void each_thing_of_a_large_commit_is_read_by_itself() {
        EventDraft[] events = new EventDraft[1000];
        for (int i = 0; i < events.length; i++) {
            events[i] = onTask("t" + i, 0);
        }
        append(free());
        append(events);
        append(onTask("t7", 1));
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < events.length; i++) {
                assertThat(ledger.event(2 + i).orElseThrow().id()).isEqualTo(events[i].id());
                assertThat(ledger.aggregate("t" + i, 0).getFirst().id()).isEqualTo(events[i].id());
            }
            assertThat(sequences("t7", 0)).containsExactly(0L, 1L);
        }
    }

    private List<Long> sequences(String key, long first) {
        return ledger.aggregate(key, first).stream()
                .flatMap(event -> event.place().stream())
                .peek(place -> assertThat(place.key()).isEqualTo(key))
                .map(Place::sequence)
                .toList();
    }

    @Test
    void a_commit_is_found_by_its_cause_and_by_time() {
        append(causedBy("c1", free()));
        clock.move(Duration.ofMinutes(1));
        append(causedBy("c1", free()));
        assertThat(ledger.commitCausedBy("c1")).hasValue(1);
        assertThat(ledger.commitCausedBy("c2")).isEmpty();
        assertThat(ledger.headAt(NOON.minusMillis(1))).isZero();
        assertThat(ledger.headAt(NOON.plusMillis(1))).isEqualTo(1);
        assertThat(ledger.headAt(Instant.MAX)).isEqualTo(2);
    }

    @Test
    void commits_are_read_in_order_up_to_the_head_when_reading_began() {
        String text = "\"" + "x".repeat(100_000) + "\"";
        for (int i = 0; i < 40; i++) {
            append(free(text));
        }
        List<Long> numbers = new ArrayList<>();
        try (Stream<Commit> commits = ledger.commits(3)) {
            commits.forEach(commit -> {
                numbers.add(commit.number());
                append(free());
            });
        }
        assertThat(numbers).isEqualTo(LongStream.rangeClosed(3, 40).boxed().toList());
        assertThat(ledger.commits(79)).isEmpty();
        assertThat(ledger.commits(Long.MAX_VALUE)).isEmpty();
        assertThat(ledger.commits(-5)).hasSize(78);
    }
}
