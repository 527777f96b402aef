package vn.steerlog.ledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.causedBy;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;
import static vn.steerlog.ledger.Drafts.on;
import static vn.steerlog.ledger.Drafts.onTask;
import static vn.steerlog.ledger.Drafts.withId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.Past;
import vn.steerlog.ledger.Touched;

/// What every store promises about finding records again.
abstract class FindingContract extends StoreFixture {
    @Test
    void the_past_tells_of_each_aggregate_where_it_ends() {
        append(commit(onTask("t1", 0), onTask("t1", 1)), commit(on("Agency", "a1", 7)));
        append(commit(onTask("t1", 2), onTask("t2", 0)));
        Past past = store.past(Touched.aggregates(Set.of("t1", "a1", "none")));
        assertThat(past.head()).isEqualTo(store.head());
        assertThat(past.aggregates())
                .isEqualTo(
                        Map.of(
                                "t1", new AggregateHead("Task", 2, 3),
                                "a1", new AggregateHead("Agency", 7, 2)));
    }

    @Test
    void the_past_tells_which_event_ids_are_recorded() {
        append(commit(withId("e1")), commit(withId("e2"), withId("e3")));
        append(commit(withId("e4")));
        Set<String> asked = Set.of("e1", "e3", "e4", "e5", "E1", "e");
        assertThat(
                        store.past(new Touched(Set.of(), Set.of(), asked, Set.of(), Set.of()))
                                .recordedIds())
                .containsExactlyInAnyOrder("e1", "e3", "e4");
    }

    @Test
    void the_past_tells_of_each_kind_of_aggregate_which_commit_was_its_last() {
        append(commit(onTask("t1", 0)), commit(on("Agency", "a1", 0)));
        append(commit(free()), commit(onTask("t2", 0)), commit(free()));
        Past past =
                store.past(
                        new Touched(
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of("Task", "Agency", "Plan"),
                                Set.of()));
        assertThat(past.streams()).isEqualTo(Map.of("Task", 4L, "Agency", 2L));
    }

    @Test
    void a_commit_is_found_by_the_position_of_each_of_its_events() {
        append(commit(free()), commit(free(), free(), free()));
        append(commit(free(), free()));
        assertThat(List.of(1, 2, 3, 4, 5, 6))
                .extracting(position -> store.commitHolding(position).getAsLong())
                .containsExactly(1L, 2L, 2L, 2L, 3L, 3L);
    }

    @Test
    void the_commits_of_an_aggregate_are_found_from_any_sequence_on_each_once() {
        append(commit(onTask("t1", 5), onTask("t2", 0), onTask("t1", 6)), commit(free()));
        append(commit(onTask("t1", 7)), commit(onTask("t2", 1)), commit(onTask("t1", 8)));
        assertThat(store.commitsOf("t1", 0)).containsExactly(1, 3, 5);
        assertThat(store.commitsOf("t1", 6)).containsExactly(1, 3, 5);
        assertThat(store.commitsOf("t1", 7)).containsExactly(3, 5);
        assertThat(store.commitsOf("t1", 9)).isEmpty();
        assertThat(store.commitsOf("t3", 0)).isEmpty();
    }

    @Test
    void the_past_tells_which_causes_are_recorded() {
        append(causedBy("c1", free()), causedBy("c2", free()), causedBy("c1", free()));
        Set<String> asked = Set.of("c1", "c3", "C2", "c");
        assertThat(
                        store.past(new Touched(Set.of(), Set.of(), Set.of(), Set.of(), asked))
                                .recordedCauses())
                .containsExactly("c1");
    }

    @Test
    void the_first_commit_of_a_cause_is_found() {
        append(causedBy("c1", free()), causedBy("c2", free()));
        append(causedBy("c2", free()), causedBy("c1", free()));
        assertThat(store.firstCausedBy("c1")).isEqualTo(OptionalLong.of(1));
        assertThat(store.firstCausedBy("c2")).isEqualTo(OptionalLong.of(2));
        assertThat(store.firstCausedBy("c3")).isEmpty();
    }

    @Test
    void the_head_at_a_moment_is_the_last_commit_not_after_it() {
        append(commit(free()), commit(free()));
        clock.move(MINUTE);
        append(commit(free()));
        assertThat(store.headAt(NOON.minusNanos(1))).isZero();
        assertThat(store.headAt(NOON)).isEqualTo(2);
        assertThat(store.headAt(NOON.plus(MINUTE).minusNanos(1))).isEqualTo(2);
        assertThat(store.headAt(NOON.plus(MINUTE))).isEqualTo(3);
        assertThat(store.headAt(Instant.MAX)).isEqualTo(3);
        assertThat(store.headAt(Instant.MIN)).isZero();
    }
}
