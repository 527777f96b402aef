package vn.steerlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;

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

/// The writer in one thread, one batch after another, over stores that fail: what a seed chose
/// happens again under the same seed. Remembers what was told to those who waited.
final class Simulation {
    private static final int BATCHES = 6;
    private static final int STORIES = 5;

    private final Random random;
    private final String name;
    private final Map<String, Long> acknowledged = new HashMap<>();
    private final Map<String, CommitDraft> refused = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    /// @param name what a failure is reported under
    Simulation(String name, long seed) {
        random = new Random(seed);
        this.name = name + ", seed " + seed;
    }

    Random random() {
        return random;
    }

    int acknowledged() {
        return acknowledged.size();
    }

    int refused() {
        return refused.size();
    }

    int unknown() {
        return unknown.size();
    }

    /// A few batches, until the store dies.
    void live(Supplier<LedgerStore> opening) {
        SettableClock clock = new SettableClock("2025-11-17T12:00:00Z");
        try (LedgerStore store = opening.get()) {
            for (int batch = 0; batch < BATCHES; batch++) {
                clock.move(Duration.ofMillis(random.nextInt(200) - 50L));
                if (!write(store, clock)) {
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
    private boolean write(LedgerStore store, SettableClock clock) {
        List<CommitDraft> drafts = drafts(store);
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
            lives &= note(pending);
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
            return store.likelyPast(touched);
        }

        @Override
        public Past past(Touched touched) {
            queue.close();
            return super.past(touched);
        }
    }

    private boolean note(Pending pending) {
        CommitDraft draft = pending.draft().draft();
        try {
            acknowledged.put(draft.cause(), pending.answer().join().commit());
            return true;
        } catch (CompletionException e) {
            boolean isRefused =
                    e.getCause() instanceof LedgerException.Conflict
                            || e.getCause() instanceof LedgerException.DuplicateEvent;
            if (isRefused) {
                refused.put(draft.cause(), draft);
            } else {
                unknown.add(draft.cause());
            }
            return isRefused;
        }
    }

    /// Some continue or begin one of a few stories, some where it has gone on already; some say
    /// that another story must not have moved; some bring an event that is there.
    private List<CommitDraft> drafts(LedgerStore store) {
        List<CommitDraft> drafts = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String key = anyStory(random);
            long next = next(store.likelyPast(Touched.aggregates(Set.of(key))), key);
            long sequence = random.nextInt(5) == 0 ? Math.max(0, next - 1) : next;
            Place place = new Place("Task", key, sequence);
            EventDraft event = Drafts.event(anyId(random), Optional.of(place), "{}");
            List<Unmoved> conditions =
                    random.nextInt(4) == 0 ? List.of(anyCondition(store)) : List.of();
            drafts.add(
                    new CommitDraft(
                            "somebody", Drafts.freshId(), List.of(event), conditions, true));
        }
        return drafts;
    }

    static String anyStory(Random random) {
        return "t" + random.nextInt(STORIES);
    }

    static String anyId(Random random) {
        return random.nextInt(10) == 0 ? "same" : Drafts.freshId();
    }

    /// The sequence of the event that `key` has next.
    static long next(Past past, String key) {
        AggregateHead end = past.aggregates().get(key);
        return end == null ? 0 : end.sequence() + 1;
    }

    private Unmoved anyCondition(LedgerStore store) {
        long since = store.head().number() - random.nextInt(2);
        return new Unmoved("Task", Optional.of(anyStory(random)), Math.max(0, since));
    }

    /// Every commit that was acknowledged is there once and in its place, none that was refused is,
    /// none was refused without a reason, and of those whose fate nobody was told each is there
    /// once or not at all.
    void check(LedgerStore store) {
        Map<String, Long> found = new HashMap<>();
        SimulatedLog log = SimulatedLog.read(store, name);
        for (Commit commit : log.commits()) {
            if (!commit.by().equals(SimulatedServer.OTHERS)) {
                assertThat(found.put(commit.cause(), commit.number())).as(name).isNull();
            }
        }
        assertThat(found).as(name).containsAllEntriesOf(acknowledged);
        assertThat(found).as(name).doesNotContainKeys(refused.keySet().toArray(String[]::new));
        assertThat(found).as(name).doesNotContainKeys(log.causesOfOthers());
        assertThat(refused.values()).as(name).allMatch(log::refuses);
        Set<String> accounted = new HashSet<>(acknowledged.keySet());
        accounted.addAll(unknown);
        assertThat(accounted).as(name).containsAll(found.keySet());
    }
}
