package vn.steerlog.ledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.commit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.SettableClock;

/// What the contracts of the ledger have in common.
abstract class LedgerFixture {
    static final Instant NOON = Instant.parse("2025-11-17T12:00:00Z");

    final SettableClock clock = new SettableClock("2025-11-17T12:00:00Z");
    Ledger ledger;

    /// As in [LedgerStoreContract].
    protected abstract LedgerStore open();

    @BeforeEach
    void openLedger() {
        ledger = Ledger.open(open(), clock);
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    void reopen() {
        ledger.close();
        openLedger();
    }

    Appended append(CommitDraft draft) {
        return ledger.append(draft).join();
    }

    Appended append(EventDraft... events) {
        return append(commit(events));
    }

    void assertConflict(CommitDraft draft) {
        assertRefused(draft, LedgerException.Conflict.class);
    }

    void assertRefused(CommitDraft draft, Class<? extends LedgerException> refusal) {
        long head = ledger.head();
        assertThat(ledger.append(draft))
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .withCauseInstanceOf(refusal);
        assertThat(ledger.head()).isEqualTo(head);
    }

    List<Commit> all() {
        try (Stream<Commit> commits = ledger.commits(1)) {
            return commits.toList();
        }
    }

    void assertNumberedAndChained() {
        Head head = Head.NONE;
        for (Commit commit : all()) {
            head = head.next(commit);
        }
        assertThat(head.number()).isEqualTo(ledger.head());
        assertThat(head.position()).isEqualTo(ledger.lastPosition());
    }

    static boolean succeeded(CompletableFuture<Appended> answer) {
        return answer.handle((_, failure) -> failure == null).join();
    }
}
