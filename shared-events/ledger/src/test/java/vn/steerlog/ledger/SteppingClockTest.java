package vn.steerlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.steerlog.ledger.memory.MemoryLedgerStore;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.ledger.segment.SegmentFileStore;
import vn.steerlog.ledger.segment.SegmentSettings;

/// A clock that is set before every commit, by up to a day back or forth, under four writers and
/// over restarts: 600 steps a store. Prints how many went back, and the figure.
@Tag("mongodb")
class SteppingClockTest {
    private static final Instant NOON = Instant.parse("2025-11-17T12:00:00Z");
    private static final int LIVES = 3;
    private static final int WRITERS = 4;
    private static final int EACH = 50;

    @TempDir private Path folder;

    private final SettableClock clock = new SettableClock(NOON.toString());
    private final AtomicInteger back = new AtomicInteger();
    private final AtomicReference<Instant> latest = new AtomicReference<>(NOON);

    enum Kind {
        MEMORY,
        SEGMENTS,
        MONGODB
    }

    @ParameterizedTest
    @EnumSource
    void the_time_of_commits_never_decreases_and_their_order_is_kept(Kind kind) throws Exception {
        Supplier<LedgerStore> opening = opening(kind);
        for (int life = 0; life < LIVES; life++) {
            try (Ledger ledger = Ledger.open(opening.get(), clock)) {
                List<Thread> writers = new ArrayList<>();
                AtomicInteger done = new AtomicInteger();
                for (int i = 0; i < WRITERS; i++) {
                    String key = "t" + life + "-" + i;
                    Random random = new Random(key.hashCode());
                    writers.add(
                            Thread.ofPlatform()
                                    .start(() -> done.addAndGet(write(ledger, key, random))));
                }
                for (Thread writer : writers) {
                    writer.join();
                }
                assertThat(done).hasValue(WRITERS * EACH);
                check(ledger);
            }
        }
        System.out.printf(
                "clock, %s: %d steps, %d of them back; lost 0, duplicated 0, out of order 0%n",
                kind, LIVES * WRITERS * EACH, back.get());
    }

    private Supplier<LedgerStore> opening(Kind kind) {
        return switch (kind) {
            case MEMORY -> {
                LedgerStore store = new MemoryLedgerStore();
                yield () -> store;
            }
            case SEGMENTS ->
                    () -> SegmentFileStore.open(folder, new SegmentSettings(16 << 10, 4 << 10));
            case MONGODB -> {
                var database = MongoForTests.freshDatabase();
                yield () -> MongoForTests.store(database);
            }
        };
    }

    /// @return how many commits were acknowledged, each after the one before
    private int write(Ledger ledger, String key, Random random) {
        long last = 0;
        for (int sequence = 0; sequence < EACH; sequence++) {
            step(random);
            long commit =
                    ledger.append(Drafts.commit(Drafts.onTask(key, sequence))).join().commit();
            if (commit <= last) {
                return sequence;
            }
            last = commit;
        }
        return EACH;
    }

    private synchronized void step(Random random) {
        long nanos = Duration.ofDays(1).toNanos();
        Instant next = NOON.plusNanos(random.nextLong(-nanos, nanos));
        if (next.isBefore(clock.instant())) {
            back.incrementAndGet();
        }
        latest.accumulateAndGet(next, (one, other) -> one.isAfter(other) ? one : other);
        clock.set(next);
    }

    private void check(Ledger ledger) {
        List<Instant> times = new ArrayList<>();
        Head head = Head.NONE;
        try (Stream<Commit> commits = ledger.commits(1)) {
            for (Commit commit : (Iterable<Commit>) commits::iterator) {
                head = head.next(commit);
                times.add(commit.at());
            }
        }
        assertThat(times).hasSizeGreaterThanOrEqualTo(WRITERS * EACH).isSorted();
        assertThat(times.getLast()).isBeforeOrEqualTo(latest.get());
        for (Instant at : times) {
            assertThat(ledger.headAt(at)).isEqualTo(upTo(at, times));
            Instant before = at.minus(1, ChronoUnit.MICROS);
            assertThat(ledger.headAt(before)).isEqualTo(upTo(before, times));
        }
    }

    private static long upTo(Instant moment, List<Instant> times) {
        return times.stream().filter(at -> !at.isAfter(moment)).count();
    }

    @Test
    void the_time_of_a_commit_is_the_latest_that_the_clock_has_shown_at_one() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Head head = Head.NONE;
            Instant expected = Instant.MIN;
            for (int i = 0; i < 20; i++) {
                step(random);
                Instant shown = clock.instant().truncatedTo(ChronoUnit.MICROS);
                expected = shown.isAfter(expected) ? shown : expected;
                Commit commit =
                        Drafts.following(head, clock, Drafts.commit(Drafts.free())).getFirst();
                assertThat(commit.at()).as("seed %d, commit %d", seed, i).isEqualTo(expected);
                head = head.next(commit);
            }
        }
    }
}
