package vn.steerlog.standalone.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.segment.SegmentFileStore;

/// Work that lasts says how far it has come, once a second and not into the answer.
@SuppressWarnings("NullAway.Init")
class ProgressTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int COMMITS = 6;

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void record() {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        KeyRing.at(folder.resolve("key"), Optional.of("so.example"), new SecureRandom());
        try (Ledger ledger =
                Ledger.open(SegmentFileStore.open(folder.resolve("ledger")), Clock.systemUTC())) {
            for (int i = 0; i < COMMITS; i++) {
                Optional<Place> noted = Optional.of(new Place("Note", "note", i));
                EventDraft event =
                        new EventDraft("e" + i, "Noted", 1, noted, Instant.EPOCH, json, json);
                ledger.append(new CommitDraft("by", "c" + i, List.of(event), List.of())).join();
            }
        }
        run(() -> 0, "export --ledger F/ledger --key F/key F/whole.zip --json");
    }

    /// Two seconds pass whenever somebody looks.
    private static LongSupplier slowly() {
        AtomicLong now = new AtomicLong();
        return () -> now.addAndGet(2 * SECOND);
    }

    private void run(LongSupplier nanos, String line) {
        out.reset();
        err.reset();
        String[] words = line.replace("F/", folder + "/").split(" ");
        assertThat(EvidenceTool.run(stream(out), stream(err), nanos, words)).as(line).isZero();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export --ledger F/ledger --key F/key F/out.zip --json",
                "verify F/whole.zip --json",
                "verify --ledger F/ledger --json",
                "prove F/whole.zip --commit 2 --json",
                "digest F/whole.zip --view taskregister --json"
            })
    void work_that_lasts_says_how_far_it_has_come(String line) {
        run(slowly(), line);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("… commit " + COMMITS);
        String answer = out.toString(StandardCharsets.UTF_8);
        assertThat(answer.lines()).hasSize(1);
        assertThat(JsonMapper.shared().readTree(answer).path("result").isMissingNode()).isFalse();
    }

    @Test
    void work_of_less_than_a_second_says_nothing_on_the_way() {
        run(() -> 0, "verify F/whole.zip --vkey @F/key.public");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
