package vn.steerlog.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.causedBy;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;
import static vn.steerlog.ledger.Drafts.onTask;
import static vn.steerlog.ledger.Drafts.withId;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.Touched;

/// Index files save time and nothing else.
class IndexFileTest extends SegmentFixture {
    private static final String FIRST = SegmentName.index(1);

    @Test
    void every_finished_segment_has_one() {
        write(SMALL, 14);
        assertThat(disk.names()).contains(FIRST, SegmentName.index(5), SegmentName.index(9));
        assertThat(disk.names()).doesNotContain(SegmentName.index(13));
    }

    @Test
    void one_that_is_missing_or_spoilt_is_made_anew() {
        write(SMALL, 14);
        byte[] sound = disk.bytes(FIRST);
        List<String> records = records(disk.copy());
        for (int at = 0; at < sound.length; at += 3) {
            byte[] spoilt = sound.clone();
            spoilt[at] ^= 1;
            assertMadeAnew(spoilt, sound, records);
        }
        for (int length : new int[] {0, 10, 79, 80, sound.length - 1}) {
            assertMadeAnew(Arrays.copyOf(sound, length), sound, records);
        }
        assertMadeAnew(disk.bytes(SegmentName.index(5)), sound, records);
        MemoryDisk lacking = disk.copy();
        lacking.remove(FIRST);
        assertThat(records(lacking)).isEqualTo(records);
        assertThat(lacking.bytes(FIRST)).isEqualTo(sound);
    }

    private void assertMadeAnew(byte[] spoilt, byte[] sound, List<String> records) {
        MemoryDisk copy = disk.copy();
        copy.put(FIRST, spoilt);
        assertThat(records(copy)).isEqualTo(records);
        assertThat(copy.bytes(FIRST)).isEqualTo(sound);
    }

    @Test
    void everything_is_found_through_it() {
        try (SegmentFileStore store = open(disk, SMALL)) {
            appendBatch(store, causedBy("c1", onTask("t1", 3), withId("e1")));
            for (int i = 4; i < 12; i++) {
                appendBatch(store, commit(free(), onTask("t1", i)));
            }
        }
        assertThat(disk.names()).contains(FIRST);
        try (SegmentFileStore store = open(disk, SMALL)) {
            assertThat(store.firstCausedBy("c1")).hasValue(1);
            assertThat(store.commitsOf("t1", 5)).hasSize(7);
            assertThat(store.commitHolding(4)).hasValue(2);
            assertThat(
                            store.past(
                                    new Touched(
                                            Set.of("t1"),
                                            Set.of(),
                                            Set.of("e1"),
                                            Set.of("Task"),
                                            Set.of())))
                    .satisfies(past -> {
                        assertThat(past.aggregates())
                                .containsEntry("t1", new AggregateHead("Task", 11, 9));
                        assertThat(past.recordedIds()).containsExactly("e1");
                        assertThat(past.streams()).containsEntry("Task", 9L);
                    });
        }
    }

    @Test
    void one_that_cannot_be_written_harms_nobody() {
        Disk failing =
                new ForwardingDisk(disk) {
                    @Override
                    public DiskFile create(Path file) throws IOException {
                        if (file.toString().contains(".idx")) {
                            throw new IOException("no room for this");
                        }
                        return super.create(file);
                    }
                };
        try (SegmentFileStore store = open(failing, SMALL)) {
            append(store, 14);
        }
        assertThat(disk.names()).noneMatch(name -> name.contains(".idx"));
        assertThat(records(failing)).hasSize(14);
    }
}
