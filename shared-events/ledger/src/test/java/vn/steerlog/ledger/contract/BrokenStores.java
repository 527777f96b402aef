package vn.steerlog.ledger.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.ForwardingStore;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.Past;
import vn.steerlog.ledger.Touched;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// The contract run over stores each of which breaks one promise. Not run by themselves: see
/// [ContractFindsBrokenStoresTest].
final class BrokenStores {
    private BrokenStores() {}

    /// A store in memory that does everything right.
    static class Sound extends LedgerStoreContract {
        private final LedgerStore store = breaking(new MemoryLedgerStore());

        /// What stands between the contract and the sound store.
        LedgerStore breaking(LedgerStore sound) {
            return sound;
        }

        @Override
        protected LedgerStore open() {
            return store;
        }
    }

    static class DropsTheLastRecordOfABatch extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public int append(List<Commit> batch) {
                    super.append(batch.subList(0, Math.max(1, batch.size() - 1)));
                    return batch.size();
                }
            };
        }
    }

    static class AcknowledgesWithoutStoring extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public int append(List<Commit> batch) {
                    return batch.size();
                }
            };
        }
    }

    static class Reorders extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public List<byte[]> records(long first, int maxBytes) {
                    return super.records(first, maxBytes).reversed();
                }

                @Override
                public List<byte[]> records(long[] numbers) {
                    return super.records(numbers).reversed();
                }
            };
        }
    }

    static class WritesTheRecordAnew extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public List<byte[]> records(long first, int maxBytes) {
                    return super.records(first, maxBytes).stream()
                            .map(record -> new String(record, UTF_8).replace(", ", ","))
                            .map(text -> text.getBytes(UTF_8))
                            .toList();
                }
            };
        }
    }

    static class OverlooksTheRace extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public int append(List<Commit> batch) {
                    super.append(batch);
                    return batch.size();
                }
            };
        }
    }

    static class ForgetsWhenClosed extends Sound {
        @Override
        protected LedgerStore open() {
            return new MemoryLedgerStore();
        }
    }

    static class IgnoresTheLimitOfABlock extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public List<byte[]> records(long first, int maxBytes) {
                    return super.records(first, Integer.MAX_VALUE);
                }
            };
        }
    }

    static class LagsBehindItself extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                private Head before = Head.NONE;

                @Override
                public int append(List<Commit> batch) {
                    before = super.head();
                    return super.append(batch);
                }

                @Override
                public Head head() {
                    return before;
                }
            };
        }
    }

    static class ForgetsEventIds extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public Past past(Touched touched) {
                    Past past = super.past(touched);
                    return new Past(
                            past.head(),
                            past.aggregates(),
                            Set.of(),
                            past.streams(),
                            past.recordedCauses());
                }
            };
        }
    }

    static class ForgetsWhereAggregatesEnd extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public Past past(Touched touched) {
                    Past past = super.past(touched);
                    return new Past(
                            past.head(),
                            Map.of(),
                            past.recordedIds(),
                            past.streams(),
                            past.recordedCauses());
                }
            };
        }
    }

    static class ForgetsWhenAKindMoved extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public Past past(Touched touched) {
                    Past past = super.past(touched);
                    return new Past(
                            past.head(),
                            past.aggregates(),
                            past.recordedIds(),
                            Map.of(),
                            past.recordedCauses());
                }
            };
        }
    }

    static class ForgetsCauses extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public Past past(Touched touched) {
                    return forgettingCauses(super.past(touched));
                }
            };
        }
    }

    static Past forgettingCauses(Past past) {
        return new Past(
                past.head(), past.aggregates(), past.recordedIds(), past.streams(), Set.of());
    }

    static class TakesPositionsForNumbers extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public OptionalLong commitHolding(long position) {
                    return super.commitHolding(position).isEmpty()
                            ? OptionalLong.empty()
                            : OptionalLong.of(Math.min(position, head().number()));
                }
            };
        }
    }

    static class LeavesOutTheLastOfAStory extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public long[] commitsOf(String key, long firstSequence) {
                    long[] story = super.commitsOf(key, firstSequence);
                    return Arrays.copyOf(story, Math.max(0, story.length - 1));
                }
            };
        }
    }

    static class TakesAMomentForTheOneBefore extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public long headAt(Instant moment) {
                    return moment.equals(Instant.MIN) ? 0 : super.headAt(moment.minusNanos(1));
                }
            };
        }
    }

    static class FindsNoCause extends Sound {
        @Override
        LedgerStore breaking(LedgerStore sound) {
            return new ForwardingStore(sound) {
                @Override
                public OptionalLong firstCausedBy(String cause) {
                    return OptionalLong.empty();
                }
            };
        }
    }
}
