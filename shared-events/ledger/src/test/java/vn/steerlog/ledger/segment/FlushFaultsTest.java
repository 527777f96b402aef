package vn.steerlog.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.process.Acknowledgements;
import vn.steerlog.ledger.process.Java;
import vn.steerlog.ledger.process.Strace;

/// Real processes whose `fdatasync` fails or takes long, by strace, while they append from 16
/// threads. What strace lets fail is not flushed at all: as on a disk that reports an error once
/// and, asked again, none. Each run prints how many flushes it touched and what came of it.
///
/// Nobody is told falsely that nothing was recorded: who was in flight at the failure is told that
/// the ledger has stopped, which leaves it open.
class FlushFaultsTest {
    private static final int THREADS = 16;

    @TempDir private Path folder;
    @TempDir private Path besides;

    private final Acknowledgements acknowledged = new Acknowledgements();

    @BeforeAll
    static void needsStrace() throws InterruptedException {
        assumeTrue(
                Strace.works(), "strace is not installed or may not trace: no flush was touched");
    }

    /// `12` fails once and would succeed if it were tried again, `12+` fails for good.
    @ParameterizedTest
    @ValueSource(strings = {"12", "12+", "50", "50+"})
    void a_flush_that_failed_is_not_tried_again_and_nothing_is_acknowledged_after_it(String which)
            throws Exception {
        Process process = start("error=EIO:when=" + which);
        read(process, Integer.MAX_VALUE);
        assertThat(process.waitFor()).isZero();
        assertThat(acknowledged.size()).isPositive();
        assertThat(acknowledged.otherLines())
                .filteredOn(line -> line.startsWith("stopped "))
                .hasSize(THREADS)
                .allMatch(line -> line.contains("Input/output error"));
        assertThat(Strace.injected(trace())).isEqualTo(1);
        reopen("failed with EIO, flush " + which + " of the writer's", THREADS);
    }

    @ParameterizedTest
    @CsvSource({"delay_exit=30000, 300", "delay_exit=2000000:when=20, 400"})
    void slow_flushes_are_waited_for_and_fail_nobody(String fault, int commits) throws Exception {
        Process process = start(fault);
        read(process, commits);
        process.waitFor();
        assertThat(acknowledged.otherLines()).isEmpty();
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(commits);
        assertThat(Strace.injected(trace())).isPositive();
        reopen("slowed down with " + fault + ", then kill -9", Integer.MAX_VALUE);
    }

    private Path trace() {
        return besides.resolve("trace");
    }

    private Process start(String fault) throws IOException {
        return Java.startUnder(
                Strace.injecting("fdatasync", fault, trace()),
                Appender.class,
                folder.toString(),
                String.valueOf(THREADS));
    }

    /// Until the process has ended, which is killed after `most` acknowledgements.
    private void read(Process process, int most) throws IOException {
        try (BufferedReader lines = Java.linesOf(process)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.take(line);
                if (acknowledged.size() == most) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                }
            }
        }
    }

    private void reopen(String fault, int mostInFlight) throws IOException {
        try (Ledger ledger =
                Ledger.open(SegmentFileStore.open(folder, Appender.SETTINGS), Clock.systemUTC())) {
            acknowledged.assertAllIn(ledger);
            long head = ledger.head();
            assertThat(head - acknowledged.size()).isBetween(0L, (long) mostInFlight);
            assertThat(ledger.append(commit(free())).join().commit()).isEqualTo(head + 1);
        }
        System.out.printf(
                "fdatasync: %d %s; %d acknowledged: lost 0, duplicated 0, false failure 0%n",
                Strace.injected(trace()), fault, acknowledged.size());
    }
}
