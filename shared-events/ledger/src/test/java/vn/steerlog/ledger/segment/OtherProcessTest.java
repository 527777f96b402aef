package vn.steerlog.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.process.Acknowledgements;
import vn.steerlog.ledger.process.Java;

class OtherProcessTest {
    @TempDir private Path folder;

    @Test
    void a_folder_that_another_process_has_open_is_refused_until_that_ends() throws Exception {
        Process first = Java.start(Holder.class, folder.toString());
        try (BufferedReader says = Java.linesOf(first)) {
            assertThat(says.readLine()).isEqualTo("open at commit 0");
            String refusal = folder + " is in use by process " + first.pid();
            assertThatThrownBy(() -> SegmentFileStore.open(folder))
                    .isInstanceOf(LedgerException.Unavailable.class)
                    .hasMessage(refusal);
            assertThat(saidBySecond()).isEqualTo(refusal);
            first.getOutputStream().close();
            assertThat(first.waitFor()).isZero();
        }
        SegmentFileStore.open(folder).close();
    }

    private String saidBySecond() throws IOException {
        try (BufferedReader says = Java.linesOf(Java.start(Holder.class, folder.toString()))) {
            return String.valueOf(says.readLine());
        }
    }

    /// A real `write` that the system cuts short and then refuses, as on a full disk.
    @Test
    void a_file_that_may_not_grow_stops_the_ledger_and_appending_works_again_with_room()
            throws Exception {
        Acknowledgements acknowledged = new Acknowledgements();
        Process limited = Java.startWithFileSizeLimit(100, Appender.class, folder.toString(), "4");
        try (BufferedReader says = Java.linesOf(limited)) {
            says.lines().forEach(acknowledged::take);
        }
        assertThat(limited.waitFor()).isZero();
        assertThat(acknowledged.size()).isPositive();
        assertThat(acknowledged.otherLines())
                .hasSize(5)
                .last()
                .isEqualTo("read " + acknowledged.size());
        assertThat(acknowledged.otherLines().getFirst())
                .startsWith("stopped")
                .contains("File too large");
        try (Ledger ledger =
                Ledger.open(SegmentFileStore.open(folder, Appender.SETTINGS), Clock.systemUTC())) {
            acknowledged.assertAllIn(ledger);
            assertThat(ledger.append(commit(free())).join().commit()).isEqualTo(ledger.head());
        }
    }
}
