package vn.steerlog.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;

/// A flush that fails, a disk that is full: nothing is acknowledged, reading goes on, the error
/// says what happened, and appending works again once the disk does and the ledger is opened anew.
class TroubledDiskTest extends SegmentFixture {
    private final TroubledDisk troubled = new TroubledDisk(disk);

    private Ledger openLedger(Disk on) {
        return Ledger.open(open(on, ONE_SEGMENT), Clock.systemUTC());
    }

    private static void assertStopped(Ledger ledger, String problem) {
        assertThatThrownBy(() -> ledger.append(commit(free())).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(LedgerException.Stopped.class)
                .hasMessageContaining(problem);
    }

    private static void assertReadable(Ledger ledger, int commits) {
        assertThat(ledger.head()).isEqualTo(commits);
        assertThat(ledger.commit(commits)).isPresent();
        try (Stream<Commit> all = ledger.commits(1)) {
            assertThat(all.count()).isEqualTo(commits);
        }
    }

    private void assertGoesOn(int atLeast) {
        try (Ledger ledger = openLedger(disk)) {
            assertThat(ledger.head()).isGreaterThanOrEqualTo(atLeast);
            long next = ledger.append(commit(free())).join().commit();
            assertThat(ledger.head()).isEqualTo(next);
        }
    }

    @Test
    void a_flush_that_fails() {
        try (Ledger ledger = openLedger(troubled)) {
            ledger.append(commit(free())).join();
            troubled.refuseToFlush();
            assertStopped(ledger, "Input/output error");
            assertStopped(ledger, "Input/output error");
            assertReadable(ledger, 1);
        }
        assertGoesOn(1);
    }

    @Test
    void a_disk_that_is_full_in_the_middle_of_a_record_or_of_the_zeros() {
        for (int room : new int[] {0, 1, 100, 299, 400, 2000}) {
            disk.names().forEach(disk::remove);
            TroubledDisk full = new TroubledDisk(disk);
            try (Ledger ledger = openLedger(full)) {
                ledger.append(commit(free("\"" + "x".repeat(3000) + "\""))).join();
                full.leaveRoomFor(room);
                String large = "\"" + "x".repeat(4000) + "\"";
                assertThatThrownBy(() -> ledger.append(commit(free(large))).join())
                        .hasMessageContaining("No space left on device");
                full.leaveRoomFor(Long.MAX_VALUE);
                assertStopped(ledger, "No space left on device");
                assertReadable(ledger, 1);
            }
            assertGoesOn(1);
        }
    }

    @Test
    void a_disk_that_is_full_when_a_segment_begins() {
        try (SegmentFileStore store = open(troubled, SMALL)) {
            append(store, 4);
            troubled.leaveRoomFor(100);
            assertThatThrownBy(() -> append(store, 1))
                    .isInstanceOf(LedgerException.Stopped.class)
                    .hasMessageContaining("No space left on device");
            assertThat(records(store)).hasSize(4);
        }
        try (SegmentFileStore store = open(troubled, SMALL)) {
            assertThat(records(store)).hasSize(4);
        }
        troubled.leaveRoomFor(Long.MAX_VALUE);
        assertHolds(troubled, records(troubled));
    }
}
