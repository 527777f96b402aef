package vn.steerlog.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// A server that others write to as well, across a network that loses questions and answers: what
/// was to be stored is stored in part, in whole or not at all, and nobody is told.
final class SimulatedServer {
    /// How the causes of the others' commits begin.
    static final String OTHERS = "others-";

    private final LedgerStore log = new MemoryLedgerStore();
    private final SettableClock clock = new SettableClock("2025-11-17T12:00:00Z");
    private final Random random;
    private int others;

    SimulatedServer(Random random) {
        this.random = random;
    }

    LedgerStore open() {
        return new ForwardingStore(log);
    }

    LedgerStore openToFail() {
        return new ForwardingStore(log) {
            @Override
            public int append(List<Commit> batch) {
                if (random.nextInt(4) == 0) {
                    appendOfOthers();
                }
                return switch (random.nextInt(6)) {
                    case 0 -> throw lost();
                    case 1 -> {
                        store(batch.subList(0, random.nextInt(batch.size() + 1)));
                        throw lost();
                    }
                    default -> store(batch);
                };
            }

            @Override
            public void close() {
                // the server goes on
            }
        };
    }

    private static LedgerException lost() {
        return new LedgerException.Unavailable("the answer was lost", null);
    }

    private void appendOfOthers() {
        others++;
        EventDraft event = Drafts.free();
        store(Drafts.following(log.head(), clock, Drafts.causedBy(OTHERS + others, event)));
    }

    /// As MongoDB has it: the numbers of a batch that is sent again are there already.
    private int store(List<Commit> batch) {
        int stored = 0;
        for (Commit commit : batch) {
            boolean isThere =
                    commit.number() <= log.head().number()
                            && Arrays.equals(
                                    log.records(commit.number(), 0).getFirst(), commit.bytes());
            if (!isThere && log.append(List.of(commit)) == 0) {
                return stored;
            }
            stored++;
        }
        return stored;
    }
}
