package vn.steerlog.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever is wrong before the very end opens nothing, changes nothing and names the commit.
class DamageTest extends SegmentFixture {

    @BeforeEach
    void fourSegments() {
        write(SMALL, 14);
        assertThat(disk.names())
                .contains(segment(1), segment(5), segment(9), segment(13))
                .hasSize(7);
    }

    private MemoryDisk with(String name, byte[] bytes) {
        MemoryDisk changed = disk.copy();
        changed.put(name, bytes);
        return changed;
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << (at % 8));
        return flipped;
    }

    /// Which commit of the segment the byte at `at` belongs to.
    private static long commitAt(long first, byte[] segment, int at) {
        List<Integer> starts = frameStarts(segment);
        long frame = starts.stream().filter(start -> start <= at).count();
        return first + Math.max(0, frame - 1);
    }

    @Test
    void any_bit_of_any_finished_segment() {
        for (long first : new long[] {1, 5, 9}) {
            byte[] bytes = disk.bytes(segment(first));
            for (int at = 0; at < bytes.length; at++) {
                MemoryDisk changed = with(segment(first), flipped(bytes, at));
                MemoryDisk untouched = changed.copy();
                assertDamaged(changed, commitAt(first, bytes, at));
                assertThat(changed.bytes(segment(first)))
                        .isEqualTo(untouched.bytes(segment(first)));
            }
        }
    }

    @Test
    void any_bit_of_the_last_but_one_commit() {
        byte[] bytes = disk.bytes(segment(13));
        List<Integer> starts = frameStarts(bytes);
        for (int at = 0; at < starts.get(1); at++) {
            assertDamaged(with(segment(13), flipped(bytes, at)), 13);
        }
    }

    @Test
    void any_bit_without_the_index_files() {
        disk.names().stream().filter(name -> name.endsWith(".idx")).forEach(disk::remove);
        byte[] bytes = disk.bytes(segment(5));
        for (int at = 0; at < bytes.length; at += 5) {
            assertDamaged(with(segment(5), flipped(bytes, at)), commitAt(5, bytes, at));
        }
    }

    @Test
    void a_segment_that_is_missing() {
        for (long first : new long[] {1, 5, 9, 13}) {
            MemoryDisk lacking = disk.copy();
            lacking.remove(segment(first));
            assertDamaged(lacking, first);
        }
    }

    @Test
    void a_segment_that_lost_its_end() {
        byte[] bytes = disk.bytes(segment(5));
        List<Integer> starts = frameStarts(bytes);
        assertDamaged(with(segment(5), Arrays.copyOf(bytes, starts.get(2))), 7);
        assertDamaged(with(segment(5), Arrays.copyOf(bytes, starts.get(4))), 9);
        assertDamaged(with(segment(5), new byte[0]), 5);
    }

    @Test
    void something_after_the_end_of_a_segment() {
        byte[] bytes = disk.bytes(segment(5));
        assertDamaged(with(segment(5), Arrays.copyOf(bytes, bytes.length + 1)), 9);
    }

    @Test
    void a_segment_in_the_place_of_another() {
        assertDamaged(with(segment(5), disk.bytes(segment(9))), 5);
        MemoryDisk further = disk.copy();
        further.put(segment(20), disk.bytes(segment(9)));
        assertDamaged(further, 20);
    }

    @Test
    void a_frame_that_is_missing_or_there_twice() {
        byte[] bytes = disk.bytes(segment(5));
        List<Integer> starts = frameStarts(bytes);
        assertDamaged(with(segment(5), without(bytes, starts.get(1), starts.get(2))), 6);
        assertDamaged(with(segment(5), twice(bytes, starts.get(1), starts.get(2))), 7);
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }

    private static byte[] twice(byte[] bytes, int from, int to) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + (to - from));
        System.arraycopy(bytes, from, more, to, bytes.length - from);
        return more;
    }

    /// Frames that are whole, but of another log.
    @Test
    void a_segment_of_another_log() {
        MemoryDisk other = new MemoryDisk();
        try (SegmentFileStore store = open(other, SMALL)) {
            append(store, 14);
        }
        assertDamaged(with(segment(5), other.bytes(segment(5))), 5);
    }

    @Test
    void a_commit_of_the_last_batch_that_is_broken_without_a_gap() {
        MemoryDisk batches = new MemoryDisk();
        try (SegmentFileStore store = open(batches, ONE_SEGMENT)) {
            append(store, 1);
            appendBatch(store, commit(free()), commit(free()), commit(free()));
        }
        byte[] bytes = batches.bytes(segment(1));
        batches.put(segment(1), flipped(bytes, frameStarts(bytes).get(1) + 100));
        assertDamaged(batches, 2);
    }

    @Test
    void an_empty_sector_before_the_last_batch() {
        String text = "\"" + "x".repeat(1500) + "\"";
        MemoryDisk batches = new MemoryDisk();
        try (SegmentFileStore store = open(batches, ONE_SEGMENT)) {
            appendBatch(store, commit(free(text)));
            append(store, 1);
        }
        byte[] bytes = batches.bytes(segment(1));
        Arrays.fill(bytes, 512, 1024, (byte) 0);
        batches.put(segment(1), bytes);
        assertDamaged(batches, 1);
    }
}
