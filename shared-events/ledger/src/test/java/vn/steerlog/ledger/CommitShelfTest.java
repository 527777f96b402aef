package vn.steerlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// Which commits are read once, and which anew.
class CommitShelfTest {
    private static final int MEBIBYTE = 1 << 20;

    private final CountingStore store = new CountingStore();
    private final CommitShelf shelf = new CommitShelf(store);

    private static final class CountingStore extends ForwardingStore {
        private final List<Long> read = new ArrayList<>();

        CountingStore() {
            super(new MemoryLedgerStore());
        }

        @Override
        public List<byte[]> records(long[] numbers) {
            Arrays.stream(numbers).forEach(read::add);
            return super.records(numbers);
        }
    }

    private void append(int bytes) {
        CommitDraft draft = commit(free("\"" + "x".repeat(bytes) + "\""));
        store.append(
                Drafts.following(store.head(), new SettableClock("2025-11-17T12:00:00Z"), draft));
    }

    private List<Long> numbersRead(long... numbers) {
        store.read.clear();
        assertThat(shelf.commits(numbers))
                .extracting(Commit::number)
                .containsExactlyElementsOf(Arrays.stream(numbers).boxed().toList());
        return List.copyOf(store.read);
    }

    @Test
    void a_large_commit_is_read_once_and_a_small_one_each_time() {
        append(10);
        append(MEBIBYTE);
        append(10);
        assertThat(numbersRead(1, 2, 3)).containsExactly(1L, 2L, 3L);
        assertThat(numbersRead(3, 2, 1)).containsExactly(3L, 1L);
        assertThat(numbersRead(2)).isEmpty();
    }

    @Test
    void when_there_is_no_room_the_one_not_asked_for_longest_goes() {
        for (int i = 0; i < 8; i++) {
            append(MEBIBYTE);
        }
        assertThat(numbersRead(1, 2, 3, 4, 5, 6, 7)).hasSize(7);
        assertThat(numbersRead(1)).isEmpty();
        assertThat(numbersRead(8)).containsExactly(8L);
        assertThat(numbersRead(1, 3, 8)).isEmpty();
        assertThat(numbersRead(2)).containsExactly(2L);
    }
}
