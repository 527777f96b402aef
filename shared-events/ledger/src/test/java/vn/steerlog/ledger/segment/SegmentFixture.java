package vn.steerlog.ledger.segment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.Drafts;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.SettableClock;

/// A log in segment files on a disk on the heap; only the lock is in a real folder.
abstract class SegmentFixture {
    /// Four of the commits of [#append] fill a segment.
    static final SegmentSettings SMALL = new SegmentSettings(1350, 200);

    static final SegmentSettings ONE_SEGMENT = new SegmentSettings(1 << 20, 3000);

    @TempDir Path folder;

    final MemoryDisk disk = new MemoryDisk();
    private final SettableClock clock = new SettableClock("2025-11-17T12:00:00Z");

    SegmentFileStore open(Disk from, SegmentSettings settings) {
        return SegmentFileStore.open(folder, settings, from);
    }

    List<Commit> appendBatch(LedgerStore store, CommitDraft... drafts) {
        List<Commit> batch = following(store, drafts);
        assertThat(store.append(batch)).isEqualTo(batch.size());
        return batch;
    }

    List<Commit> following(LedgerStore store, CommitDraft... drafts) {
        return Drafts.following(store.head(), clock, drafts);
    }

    /// Appends commits of about 290 bytes, each in a batch of its own.
    void append(LedgerStore store, int count) {
        for (int i = 0; i < count; i++) {
            appendBatch(store, commit(free()));
        }
    }

    /// Writes a log of `count` commits.
    void write(SegmentSettings settings, int count) {
        try (SegmentFileStore store = open(disk, settings)) {
            append(store, count);
        }
    }

    static List<String> records(LedgerStore store) {
        List<String> all = new ArrayList<>();
        for (long number = 1; number <= store.head().number(); number++) {
            all.add(new String(store.records(number, 1).getFirst(), UTF_8));
        }
        return all;
    }

    List<String> records(Disk from) {
        try (SegmentFileStore store = open(from, SMALL)) {
            return records(store);
        }
    }

    /// The log opens with `expected`, takes a further commit, and has it when opened once more.
    void assertHolds(Disk from, List<String> expected) {
        List<String> all = new ArrayList<>(expected);
        try (SegmentFileStore store = open(from, SMALL)) {
            assertThat(records(store)).isEqualTo(expected);
            Commit next = appendBatch(store, commit(free())).getFirst();
            all.add(new String(next.bytes(), UTF_8));
        }
        assertThat(records(from)).isEqualTo(all);
    }

    void assertDamaged(Disk from, long commit) {
        assertThatThrownBy(() -> open(from, SMALL).close())
                .isInstanceOf(LedgerException.Damaged.class)
                .message()
                .matches("commit " + commit + "[,:] .*");
    }

    static String segment(long firstCommit) {
        return SegmentName.of(firstCommit);
    }

    /// Where the frames of a segment's bytes begin, and where the last one ends.
    static List<Integer> frameStarts(byte[] segment) {
        List<Integer> starts = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(segment);
        int at = Segment.MAGIC.length;
        starts.add(at);
        while (Frame.isWhole(bytes, at)) {
            at += Frame.HEADER_BYTES + Frame.length(bytes, at);
            starts.add(at);
        }
        return starts;
    }
}
