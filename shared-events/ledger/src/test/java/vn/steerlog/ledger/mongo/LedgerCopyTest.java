package vn.steerlog.ledger.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;
import static vn.steerlog.ledger.Drafts.onTask;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.ForwardingStore;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerCopy;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.memory.MemoryLedgerStore;
import vn.steerlog.ledger.segment.SegmentFileStore;

/// From a folder to MongoDB and back.
@Tag("mongodb")
class LedgerCopyTest {
    private static final int COMMITS = 300;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static void fill(LedgerStore store) {
        try (Ledger ledger = Ledger.open(new Kept(store), Clock.systemUTC())) {
            for (int i = 0; i < COMMITS; i++) {
                ledger.append(commit(onTask("t" + i % 7, i / 7), free("\"đã ghi\""))).join();
            }
        }
    }

    /// Is not closed with the ledger over it.
    private static final class Kept extends ForwardingStore {
        Kept(LedgerStore store) {
            super(store);
        }

        @Override
        public void close() {}
    }

    private static byte[] altered(byte[] record) {
        return new String(record, UTF_8).replace("t3", "t4").getBytes(UTF_8);
    }

    private static List<String> records(LedgerStore store) {
        long[] numbers = new long[COMMITS];
        Arrays.setAll(numbers, i -> i + 1L);
        return store.records(numbers).stream().map(record -> new String(record, UTF_8)).toList();
    }

    @Test
    void a_log_goes_from_a_folder_to_mongodb_and_back_byte_for_byte_and_goes_on() {
        try (LedgerStore source = SegmentFileStore.open(folder.resolve("source"));
                LedgerStore mongo = MongoForTests.freshStore();
                LedgerStore back = SegmentFileStore.open(folder.resolve("back"))) {
            fill(source);
            List<Long> progress = new ArrayList<>();
            Head end = new LedgerCopy(source, mongo, progress::add).copy();
            assertThat(end).isEqualTo(source.head()).isEqualTo(mongo.head());
            assertThat(progress).contains((long) COMMITS);
            assertThat(new LedgerCopy(mongo, back, _ -> {}).copy()).isEqualTo(end);
            assertThat(records(mongo)).isEqualTo(records(source));
            assertThat(records(back)).isEqualTo(records(source));
            try (Ledger ledger = Ledger.open(new Kept(back), Clock.systemUTC())) {
                assertThat(ledger.append(commit(onTask("t0", 43))).join().commit())
                        .isEqualTo(COMMITS + 1);
            }
        }
    }

    @Test
    void a_target_that_holds_something_is_left_as_it_is() {
        try (LedgerStore source = new MemoryLedgerStore();
                LedgerStore target = MongoForTests.freshStore()) {
            fill(source);
            fill(target);
            List<String> before = records(target);
            assertThatThrownBy(() -> new LedgerCopy(source, target, _ -> {}).copy())
                    .isInstanceOf(LedgerCopy.TargetNotEmpty.class);
            assertThat(records(target)).isEqualTo(before);
        }
    }

    @Test
    void a_source_whose_chain_is_broken_is_found() {
        LedgerStore sound = new MemoryLedgerStore();
        fill(sound);
        LedgerStore altered =
                new ForwardingStore(sound) {
                    @Override
                    public List<byte[]> records(long first, int maxBytes) {
                        return super.records(first, maxBytes).stream()
                                .map(record -> altered(record))
                                .toList();
                    }
                };
        assertThatThrownBy(() -> new LedgerCopy(altered, new MemoryLedgerStore(), _ -> {}).copy())
                .isInstanceOf(LedgerException.Damaged.class);
    }

    @Test
    void a_target_that_keeps_something_else_is_found() {
        LedgerStore sound = new MemoryLedgerStore();
        fill(sound);
        LedgerStore careless =
                new ForwardingStore(new MemoryLedgerStore()) {
                    @Override
                    public List<byte[]> records(long first, int maxBytes) {
                        return super.records(first, maxBytes).stream()
                                .map(record -> altered(record))
                                .toList();
                    }
                };
        assertThatThrownBy(() -> new LedgerCopy(sound, careless, _ -> {}).copy())
                .isInstanceOf(LedgerException.Damaged.class);
    }
}
