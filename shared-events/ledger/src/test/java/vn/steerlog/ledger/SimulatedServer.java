package vn.steerlog.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// A server that others write to as well, in the same stories and at times for the same cause,
/// across a network that loses questions and answers: what was to be stored is stored in part, in
/// whole or not at all, and nobody is told.
///
/// It promises what MongoDB's unique indexes do and no more: a number, an event's id and an event's
/// place in its aggregate are there once.
final class SimulatedServer {
    /// Who the commits of the others are by.
    static final String OTHERS = "others";

    private final LedgerStore log = new MemoryLedgerStore();
    private final List<Commit> commits = new ArrayList<>();
    private final SettableClock clock = new SettableClock("2025-11-17T12:00:00Z");
    private final Random random;

    SimulatedServer(Random random) {
        this.random = random;
    }

    LedgerStore open() {
        return new ForwardingStore(log);
    }

    LedgerStore openToFail() {
        return new Connection();
    }

    /// One process: it knows what it has learnt, and asks the server for the rest.
    private final class Connection extends ForwardingStore {
        private final LedgerStore learnt = new MemoryLedgerStore();

        Connection() {
            super(log);
            learnUpTo(log.head().number());
        }

        private void learnUpTo(long number) {
            int known = Math.toIntExact(learnt.head().number());
            if (number > known) {
                learnt.append(commits.subList(known, Math.toIntExact(number)));
            }
        }

        @Override
        public Head head() {
            return learnt.head();
        }

        @Override
        public Past past(Touched touched) {
            learnUpTo(log.head().number());
            return log.past(touched);
        }

        /// The ids of events and the ends of beginnings are left to the unique indexes; of an
        /// aggregate either what was learnt is told or what the server knows by now.
        @Override
        public Past likelyPast(Touched touched) {
            if (random.nextInt(6) == 0) {
                appendOfOthers(Drafts.freshId());
            }
            Touched asked =
                    new Touched(
                            touched.keys(),
                            Set.of(),
                            Set.of(),
                            touched.streams(),
                            touched.causes());
            LedgerStore answering = random.nextBoolean() ? log : learnt;
            Past past = answering.past(asked);
            return new Past(
                    learnt.head(),
                    past.aggregates(),
                    Set.of(),
                    past.streams(),
                    log.past(asked).recordedCauses());
        }

        @Override
        public int append(List<Commit> batch) {
            if (random.nextInt(4) == 0) {
                boolean isRace = random.nextInt(4) == 0;
                appendOfOthers(isRace ? batch.getFirst().cause() : Drafts.freshId());
            }
            return switch (random.nextInt(6)) {
                case 0 -> throw lost();
                case 1 -> {
                    store(batch.subList(0, random.nextInt(batch.size() + 1)));
                    throw lost();
                }
                default -> {
                    int stored = store(batch);
                    learnUpTo(batch.getFirst().number() + stored - 1);
                    yield stored;
                }
            };
        }

        @Override
        public void close() {
            // the server goes on
        }
    }

    private static LedgerException lost() {
        return new LedgerException.Unavailable("the answer was lost", null);
    }

    private void appendOfOthers(String cause) {
        String key = Simulation.anyStory(random);
        long next = Simulation.next(log.past(Touched.aggregates(Set.of(key))), key);
        EventDraft event =
                Drafts.event(
                        Simulation.anyId(random), Optional.of(new Place("Task", key, next)), "{}");
        if (log.firstCausedBy(cause).isEmpty()) {
            CommitDraft draft = new CommitDraft(OTHERS, cause, List.of(event), List.of());
            store(Drafts.following(log.head(), clock, draft));
        }
    }

    /// The numbers of a batch that is sent again are there already.
    private int store(List<Commit> batch) {
        int stored = 0;
        for (Commit commit : batch) {
            if (!isThere(commit)) {
                if (isInTheWay(commit) || log.append(List.of(commit)) == 0) {
                    return stored;
                }
                commits.add(commit);
            }
            stored++;
        }
        return stored;
    }

    private boolean isThere(Commit commit) {
        return commit.number() <= log.head().number()
                && Arrays.equals(log.records(commit.number(), 0).getFirst(), commit.bytes());
    }

    /// Whether one of its ids or places is there already.
    private boolean isInTheWay(Commit commit) {
        for (RecordedEvent event : commit.events()) {
            Touched id = new Touched(Set.of(), Set.of(), Set.of(event.id()), Set.of(), Set.of());
            boolean hasPlace =
                    event.place()
                            .filter(it -> log.commitsOf(it.key(), it.sequence()).length > 0)
                            .isPresent();
            if (hasPlace || !log.past(id).recordedIds().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
