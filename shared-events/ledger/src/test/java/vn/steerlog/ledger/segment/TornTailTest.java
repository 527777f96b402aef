package vn.steerlog.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What was torn by a death, and never acknowledged, is cut off; everything before it stands.
class TornTailTest extends SegmentFixture {

    @Test
    void a_file_that_ends_anywhere_in_the_last_frame() {
        write(ONE_SEGMENT, 5);
        byte[] whole = disk.bytes(segment(1));
        List<Integer> starts = frameStarts(whole);
        List<String> before = records(disk.copy()).subList(0, 4);
        for (int end = starts.get(4); end < starts.get(5); end++) {
            MemoryDisk torn = disk.copy();
            torn.put(segment(1), Arrays.copyOf(whole, end));
            assertHolds(torn, before);
        }
    }

    @Test
    void a_last_frame_of_which_only_the_beginning_was_written_over_the_zeros() {
        write(ONE_SEGMENT, 5);
        byte[] whole = disk.bytes(segment(1));
        List<Integer> starts = frameStarts(whole);
        List<String> before = records(disk.copy()).subList(0, 4);
        for (int end = starts.get(4); end < starts.get(5); end++) {
            MemoryDisk torn = disk.copy();
            byte[] bytes = whole.clone();
            Arrays.fill(bytes, end, bytes.length, (byte) 0);
            torn.put(segment(1), bytes);
            assertHolds(torn, before);
        }
    }

    @Test
    void a_last_frame_with_any_byte_changed() {
        write(ONE_SEGMENT, 3);
        byte[] whole = disk.bytes(segment(1));
        List<Integer> starts = frameStarts(whole);
        List<String> before = records(disk.copy()).subList(0, 2);
        for (int at = starts.get(2); at < starts.get(3); at++) {
            MemoryDisk torn = disk.copy();
            byte[] bytes = whole.clone();
            bytes[at] ^= 1;
            torn.put(segment(1), bytes);
            assertHolds(torn, before);
        }
    }

    @Test
    void the_only_frame_of_a_new_segment() {
        write(SMALL, 5);
        List<String> all = records(disk.copy());
        String last =
                disk.names().stream().filter(name -> name.endsWith(".log")).toList().getLast();
        assertThat(last).isEqualTo(segment(5));
        byte[] whole = disk.bytes(last);
        for (int end = Segment.MAGIC.length; end < frameStarts(whole).getLast(); end += 7) {
            MemoryDisk torn = disk.copy();
            torn.put(last, Arrays.copyOf(whole, end));
            assertHolds(torn, all.subList(0, 4));
        }
    }

    /// When the machine dies, later sectors of a batch may have reached the disk without earlier
    /// ones.
    @Test
    void a_last_batch_with_whole_frames_after_an_empty_sector() {
        String text = "\"" + "x".repeat(1500) + "\"";
        try (SegmentFileStore store = open(disk, ONE_SEGMENT)) {
            append(store, 2);
            appendBatch(store, commit(free(text)), commit(free(text)), commit(free(text)));
        }
        byte[] bytes = disk.bytes(segment(1));
        List<Integer> starts = frameStarts(bytes);
        List<String> before = records(disk.copy()).subList(0, 3);
        int sector = (starts.get(3) / 512 + 1) * 512;
        Arrays.fill(bytes, sector, sector + 512, (byte) 0);
        disk.put(segment(1), bytes);
        assertHolds(disk, before);
    }

    @Test
    void a_last_batch_whose_first_sector_never_came() {
        String text = "\"" + "x".repeat(1500) + "\"";
        try (SegmentFileStore store = open(disk, ONE_SEGMENT)) {
            append(store, 2);
            appendBatch(store, commit(free(text)), commit(free(text)));
        }
        byte[] bytes = disk.bytes(segment(1));
        int start = frameStarts(bytes).get(2);
        List<String> before = records(disk.copy()).subList(0, 2);
        Arrays.fill(bytes, start, (start / 512 + 1) * 512, (byte) 0);
        disk.put(segment(1), bytes);
        assertHolds(disk, before);
    }
}
