package vn.steerlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.given;
import static vn.steerlog.ledger.Drafts.onlyCausedBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.segment.SimulatedDisk;

/// The writer in one thread, one batch after another, over stores that fail whenever they can: what
/// a seed chose happens again under the same seed. Lives and deaths follow one another; afterwards
/// every commit that was acknowledged is there once, none that was refused is, and of those whose
/// fate nobody was told each is there once or not at all.
class SimulationTest {
    private static final int SEEDS = 2_000;
    private static final int LIVES = 4;
    private static final int BATCHES = 6;

    @TempDir private Path folder;

    /// What was told to those who waited.
    private static final class Told {
        private final Map<String, Long> acknowledged = new HashMap<>();
        private final Set<String> refused = new HashSet<>();
        private final Set<String> unknown = new HashSet<>();
    }

    @Test
    void nothing_is_lost_doubled_or_falsely_refused_on_a_disk_that_fails() {
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedDisk disk = new SimulatedDisk(folder);
            Random random = new Random(seed);
            Told told = new Told();
            for (int life = 0; life < LIVES; life++) {
                live(() -> disk.openToFail(random), random, told);
                if (random.nextBoolean()) {
                    disk.cutPower(random);
                }
            }
            check(disk.open(), told, "disk, seed " + seed);
        }
    }

    @Test
    void nothing_is_lost_doubled_or_falsely_refused_in_a_store_that_others_write_to() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            SimulatedServer server = new SimulatedServer(random);
            Told told = new Told();
            for (int life = 0; life < LIVES; life++) {
                live(server::openToFail, random, told);
            }
            check(server.open(), told, "server, seed " + seed);
        }
    }

    private static void live(Supplier<LedgerStore> opening, Random random, Told told) {
        SettableClock clock = new SettableClock("2025-11-17T12:00:00Z");
        try (LedgerStore store = opening.get()) {
            for (int batch = 0; batch < BATCHES; batch++) {
                clock.move(Duration.ofMillis(random.nextInt(200) - 50L));
                if (!write(store, clock, drafts(store, random), told)) {
                    return;
                }
            }
        } catch (LedgerException.Unavailable couldNotBeOpened) {
            // the next life will
        }
    }

    /// Runs the writer for one batch.
    ///
    /// @return whether the store lives on
    private static boolean write(
            LedgerStore store, SettableClock clock, List<CommitDraft> drafts, Told told) {
        CommitQueue queue = new CommitQueue(drafts.size());
        List<Pending> waiting = new ArrayList<>();
        for (CommitDraft draft : drafts) {
            Pending pending = new Pending(EncodedDraft.of(draft));
            waiting.add(pending);
            queue.offer(pending);
        }
        new Writer(new LastBatch(store, queue), queue, clock, _ -> {}, Duration.ZERO).run();
        boolean lives = true;
        for (Pending pending : waiting) {
            lives &= note(pending, told);
        }
        return lives;
    }

    /// Lets the writer end with its batch, or with its patience.
    private static final class LastBatch extends ForwardingStore {
        private final CommitQueue queue;
        private int patience = 3;

        LastBatch(LedgerStore store, CommitQueue queue) {
            super(store);
            this.queue = queue;
        }

        @Override
        public int append(List<Commit> batch) {
            try {
                int stored = super.append(batch);
                queue.close();
                return stored;
            } catch (LedgerException.Unavailable e) {
                patience--;
                if (patience == 0) {
                    queue.close();
                }
                throw e;
            }
        }

        @Override
        public Past likelyPast(Touched touched) {
            return super.past(touched);
        }

        @Override
        public Past past(Touched touched) {
            queue.close();
            return super.past(touched);
        }
    }

    private static boolean note(Pending pending, Told told) {
        String cause = pending.draft().draft().cause();
        try {
            told.acknowledged.put(cause, pending.answer().join().commit());
            return true;
        } catch (CompletionException e) {
            boolean isRefused =
                    e.getCause() instanceof LedgerException.Conflict
                            || e.getCause() instanceof LedgerException.DuplicateEvent;
            (isRefused ? told.refused : told.unknown).add(cause);
            return isRefused;
        }
    }

    /// Some continue one of a few stories, some where it has gone on already; some say that another
    /// story must not have moved; some bring an event that is there.
    private static List<CommitDraft> drafts(LedgerStore store, Random random) {
        List<CommitDraft> drafts = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String key = "t" + random.nextInt(3);
            long next =
                    Optional.ofNullable(
                                    store.past(Touched.aggregates(Set.of(key)))
                                            .aggregates()
                                            .get(key))
                            .map(head -> head.sequence() + 1)
                            .orElse(0L);
            long sequence = random.nextInt(5) == 0 ? Math.max(0, next - 1) : next;
            String id = random.nextInt(10) == 0 ? "same" : Drafts.freshId();
            EventDraft event =
                    Drafts.event(id, Optional.of(new Place("Task", key, sequence)), "{}");
            CommitDraft draft = onlyCausedBy(Drafts.freshId(), event);
            drafts.add(random.nextInt(4) == 0 ? given(draft, anyCondition(store, random)) : draft);
        }
        return drafts;
    }

    private static Unmoved anyCondition(LedgerStore store, Random random) {
        long since = store.head().number() - random.nextInt(2);
        return new Unmoved("Task", Optional.of("t" + random.nextInt(3)), Math.max(0, since));
    }

    private static void check(LedgerStore store, Told told, String story) {
        Map<String, Long> found = new HashMap<>();
        Head head = Head.NONE;
        try (store) {
            while (head.number() < store.head().number()) {
                Commit commit = RecordReader.read(store.records(head.number() + 1, 0).getFirst());
                head = head.next(commit);
                assertThat(found.put(commit.cause(), commit.number())).as(story).isNull();
            }
        }
        assertThat(found).as(story).containsAllEntriesOf(told.acknowledged);
        assertThat(found).as(story).doesNotContainKeys(told.refused.toArray(String[]::new));
        Set<String> accounted = new HashSet<>(told.acknowledged.keySet());
        accounted.addAll(told.unknown);
        found.keySet().removeIf(cause -> cause.startsWith(SimulatedServer.OTHERS));
        assertThat(accounted).as(story).containsAll(found.keySet());
    }
}
