package vn.steerlog.ledger.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.ForwardingStore;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.Past;
import vn.steerlog.ledger.Touched;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// The contract of stores with several writers run over stores each of which breaks one promise.
/// Not run by themselves: see [ContractFindsBrokenStoresTest].
final class BrokenSharedStores {
    private BrokenSharedStores() {}

    /// Says of a batch that came too late that it is stored. The first two batches come together.
    static class OverlooksTheRace extends SharedStoreContract {
        private final CountDownLatch racers = new CountDownLatch(2);
        private final LedgerStore store =
                new ForwardingStore(new MemoryLedgerStore()) {
                    @Override
                    public int append(List<Commit> batch) {
                        racers.countDown();
                        awaitBoth();
                        super.append(batch);
                        return batch.size();
                    }
                };

        private void awaitBoth() {
            try {
                boolean together = racers.await(1, TimeUnit.SECONDS);
                assertThat(together || racers.getCount() == 1).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        protected LedgerStore openStore() {
            return store;
        }
    }

    static class ForgetsCauses extends SharedStoreContract {
        private final LedgerStore store =
                new ForwardingStore(new MemoryLedgerStore()) {
                    @Override
                    public Past past(Touched touched) {
                        return BrokenStores.forgettingCauses(super.past(touched));
                    }
                };

        @Override
        protected LedgerStore openStore() {
            return store;
        }
    }

    static class TellsNobodyThatItHasGrown extends SharedStoreContract {
        private final LedgerStore store =
                new ForwardingStore(new MemoryLedgerStore()) {
                    @Override
                    public void onGrowth(LongConsumer listener) {}
                };

        @Override
        protected LedgerStore openStore() {
            return store;
        }
    }
}
