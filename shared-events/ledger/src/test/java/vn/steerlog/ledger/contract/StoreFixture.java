package vn.steerlog.ledger.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.Drafts;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.SettableClock;

/// What the contracts of stores have in common.
abstract class StoreFixture {
    static final Instant NOON = Instant.parse("2025-11-17T12:00:00Z");
    static final Duration MINUTE = Duration.ofMinutes(1);

    final SettableClock clock = new SettableClock("2025-11-17T12:00:00Z");
    LedgerStore store;

    /// As in [LedgerStoreContract].
    protected abstract LedgerStore open();

    @BeforeEach
    void prepare() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    List<Commit> append(CommitDraft... drafts) {
        List<Commit> batch = Drafts.following(store.head(), clock, drafts);
        assertThat(store.append(batch)).isEqualTo(batch.size());
        return batch;
    }

    void appendOneByOne(int count) {
        for (int i = 0; i < count; i++) {
            append(commit(free()));
        }
    }

    void reopen() {
        store.close();
        store = open();
    }

    static List<String> texts(List<byte[]> records) {
        return records.stream().map(record -> new String(record, UTF_8)).toList();
    }

    static List<String> textsOf(List<Commit> commits) {
        return texts(commits.stream().map(Commit::bytes).toList());
    }

    /// All records from `first` on, asked for in blocks of `maxBytes`.
    List<String> recordsFrom(long first, int maxBytes) {
        List<byte[]> all = new ArrayList<>();
        List<byte[]> block = store.records(first, maxBytes);
        while (!block.isEmpty()) {
            all.addAll(block);
            block = store.records(first + all.size(), maxBytes);
        }
        return texts(all);
    }
}
