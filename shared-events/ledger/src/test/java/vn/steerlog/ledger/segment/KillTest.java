package vn.steerlog.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.process.Acknowledgements;
import vn.steerlog.ledger.process.Java;

/// Real processes, killed without warning while they append from 16 threads, again and again over
/// the same folder.
class KillTest {
    private static final int KILLS = 20;

    @TempDir private Path folder;

    @Test
    void no_acknowledged_commit_is_lost_or_doubled_and_there_is_no_gap() throws Exception {
        Random random = new Random(20_251_117);
        Acknowledgements acknowledged = new Acknowledgements();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = acknowledged.size();
            appendAndKillAfter(1 + random.nextInt(400), acknowledged);
            assertThat(acknowledged.size()).isGreaterThan(before);
            try (Ledger ledger = open()) {
                acknowledged.assertAllIn(ledger);
            }
        }
        assertThat(acknowledged.otherLines()).isEmpty();
        try (Ledger ledger = open()) {
            long head = ledger.head();
            assertThat(ledger.append(commit(free())).join().commit()).isEqualTo(head + 1);
        }
    }

    private Ledger open() {
        return Ledger.open(SegmentFileStore.open(folder, Appender.SETTINGS), Clock.systemUTC());
    }

    private void appendAndKillAfter(int count, Acknowledgements acknowledged)
            throws IOException, InterruptedException {
        Process process = Java.start(Appender.class, folder.toString(), "16");
        try (BufferedReader lines = Java.linesOf(process)) {
            int target = acknowledged.size() + count;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.take(line);
                if (acknowledged.size() == target) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).isEqualTo(128 + 9);
    }
}
