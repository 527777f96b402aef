package vn.steerlog.ledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;
import static vn.steerlog.ledger.Drafts.on;
import static vn.steerlog.ledger.Drafts.onTask;
import static vn.steerlog.ledger.Drafts.withId;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.RecordLimits;

/// Which commits are refused, over any store.
abstract class RulesContract extends LedgerFixture {
    @Test
    void events_of_an_aggregate_follow_one_another() {
        append(onTask("t1", 0), onTask("t1", 1));
        assertConflict(commit(onTask("t1", 0)));
        assertConflict(commit(onTask("t1", 1)));
        assertConflict(commit(onTask("t1", 3)));
        assertConflict(commit(onTask("t1", 2), onTask("t1", 2)));
        assertConflict(commit(onTask("t1", 2), onTask("t1", 4)));
        reopen();
        assertConflict(commit(onTask("t1", 1)));
        append(onTask("t1", 2));
    }

    @Test
    void an_aggregate_is_of_one_kind() {
        append(onTask("t1", 0));
        assertConflict(commit(on("Agency", "t1", 1)));
        assertConflict(commit(onTask("t2", 0), on("Agency", "t2", 1)));
    }

    @Test
    void an_event_is_recorded_once() {
        append(withId("e1"));
        assertRefused(commit(withId("e1")), LedgerException.DuplicateEvent.class);
        assertRefused(commit(withId("e2"), withId("e2")), LedgerException.DuplicateEvent.class);
        reopen();
        assertRefused(commit(free(), withId("e1")), LedgerException.DuplicateEvent.class);
        append(withId("e2"));
    }

    @Test
    void commits_that_wait_together_are_judged_one_after_the_other() {
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(ledger.append(commit(onTask("t1", i))));
            answers.add(ledger.append(commit(onTask("t1", i))));
            answers.add(ledger.append(commit(withId("e" + i))));
            answers.add(ledger.append(commit(withId("e" + i))));
        }
        for (int i = 0; i < answers.size(); i++) {
            assertThat(succeeded(answers.get(i))).isEqualTo(i % 2 == 0);
        }
        assertThat(ledger.aggregate("t1", 0)).hasSize(50);
        assertNumberedAndChained();
    }

    @Test
    void a_commit_that_is_too_large_is_refused() {
        String text = "\"" + "x".repeat(RecordLimits.MAX_RECORD_BYTES / 2) + "\"";
        assertRefused(commit(free(text), free(text)), LedgerException.TooLarge.class);
        append(free(text));
    }
}
