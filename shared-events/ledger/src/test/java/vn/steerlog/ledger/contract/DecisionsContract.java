package vn.steerlog.ledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.Drafts.causedBy;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;
import static vn.steerlog.ledger.Drafts.given;
import static vn.steerlog.ledger.Drafts.on;
import static vn.steerlog.ledger.Drafts.onTask;
import static vn.steerlog.ledger.Drafts.onlyCausedBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.Drafts;
import vn.steerlog.ledger.Unmoved;

/// Decisions that rest on what others have not changed, over any store.
abstract class DecisionsContract extends LedgerFixture {
    @Test
    void a_decision_holds_while_the_aggregate_it_read_has_not_moved() {
        append(onTask("t1", 0));
        append(onTask("t2", 0));
        Unmoved t1 = new Unmoved("Task", Optional.of("t1"), ledger.head());
        append(onTask("t2", 1));
        append(given(commit(free()), t1));
        append(onTask("t1", 1));
        assertConflict(given(commit(free()), t1));
        reopen();
        assertConflict(given(commit(free()), t1));
        append(given(commit(free()), new Unmoved("Task", Optional.of("t1"), ledger.head())));
    }

    @Test
    void a_decision_on_an_aggregate_that_did_not_exist_holds_until_it_does() {
        Unmoved none = new Unmoved("Task", Optional.of("t1"), 0);
        append(given(commit(onTask("t2", 0)), none));
        append(given(commit(onTask("t1", 0)), none));
        assertConflict(given(commit(free()), none));
    }

    @Test
    void a_decision_on_all_aggregates_of_a_kind_holds_while_none_of_them_moved() {
        append(on("Agency", "a1", 0));
        Unmoved agencies = new Unmoved("Agency", Optional.empty(), ledger.head());
        append(onTask("t1", 0));
        append(given(commit(free()), agencies));
        append(on("Agency", "a2", 0));
        assertConflict(given(commit(free()), agencies));
        reopen();
        assertConflict(given(commit(free()), agencies));
    }

    @Test
    void every_condition_must_hold() {
        append(onTask("t1", 0));
        append(on("Agency", "a1", 0));
        Unmoved stale = new Unmoved("Agency", Optional.of("a1"), 1);
        Unmoved fresh = new Unmoved("Task", Optional.of("t1"), 1);
        assertConflict(given(commit(free()), fresh, stale));
        append(given(commit(free()), fresh));
    }

    @Test
    void what_is_to_be_the_only_commit_of_its_cause_is_refused_when_there_is_one() {
        append(causedBy("c1", free()));
        append(onlyCausedBy("c2", free()));
        assertConflict(onlyCausedBy("c1", free()));
        assertConflict(onlyCausedBy("c2", free()));
        reopen();
        assertConflict(onlyCausedBy("c2", free()));
        append(causedBy("c2", free()));
        append(onlyCausedBy("c3", free()));
    }

    @Test
    void of_many_that_are_each_to_be_the_only_commit_of_a_cause_one_is_recorded() throws Exception {
        try (ExecutorService deciders = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 20; round++) {
                String cause = "c" + round;
                assertThat(winners(deciders, i -> onlyCausedBy(cause, free()))).isEqualTo(1);
            }
        }
    }

    @Test
    void nobody_can_have_read_a_commit_that_does_not_exist() {
        append(free());
        CommitDraft draft = given(commit(free()), new Unmoved("Task", Optional.empty(), 2));
        assertThatThrownBy(() -> ledger.append(draft)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_decisions_that_exclude_one_another_exactly_one_is_recorded() throws Exception {
        try (ExecutorService deciders = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 20; round++) {
                long since = ledger.head();
                Unmoved anyAgency = new Unmoved("Agency", Optional.empty(), since);
                assertThat(
                                winners(
                                        deciders,
                                        i ->
                                                given(
                                                        commit(on("Agency", Drafts.freshId(), 0)),
                                                        anyAgency)))
                        .isEqualTo(1);
                Unmoved task = new Unmoved("Task", Optional.of("t1"), since);
                long next = round;
                assertThat(winners(deciders, i -> given(commit(onTask("t1", next)), task)))
                        .isEqualTo(1);
            }
        }
        assertNumberedAndChained();
    }

    private long winners(ExecutorService deciders, IntFunction<CommitDraft> decision)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            CommitDraft draft = decision.apply(i);
            attempts.add(
                    deciders.submit(() -> {
                        start.await();
                        return succeeded(ledger.append(draft));
                    }));
        }
        start.countDown();
        long winners = 0;
        for (Future<Boolean> attempt : attempts) {
            winners += attempt.get() ? 1 : 0;
        }
        return winners;
    }
}
