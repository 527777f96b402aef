package vn.steerlog.ledger;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// A simulation that finds nothing in a store that is broken on purpose would find nothing
/// anywhere.
class SimulationFindsBrokenStoresTest {
    private static final int SEEDS = 100;

    enum Flaw {
        NONE,
        ACKNOWLEDGES_WITHOUT_STORING,
        STORES_TWICE,
        FORGETS_AFTER_REOPENING,
        REFUSES_WITHOUT_A_REASON
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_broken_store_is_found_and_the_seed_is_named(Flaw flaw) {
        assertThatThrownBy(() -> simulate(flaw))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(flaw + ", seed ");
    }

    @Test
    void a_sound_store_is_not() {
        assertThatCode(() -> simulate(Flaw.NONE)).doesNotThrowAnyException();
    }

    private static void simulate(Flaw flaw) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Simulation simulation = new Simulation(flaw.toString(), seed);
            Supplier<LedgerStore> opening = new Medium(flaw, simulation.random())::open;
            for (int life = 0; life < 4; life++) {
                simulation.live(opening);
            }
            simulation.check(opening.get());
        }
    }

    /// What survives a life, as far as it does.
    private static final class Medium {
        private final List<Commit> kept = new ArrayList<>();
        private final Flaw flaw;
        private final Random random;

        Medium(Flaw flaw, Random random) {
            this.flaw = flaw;
            this.random = random;
        }

        LedgerStore open() {
            if (flaw == Flaw.FORGETS_AFTER_REOPENING && !kept.isEmpty()) {
                kept.removeLast();
            }
            LedgerStore store = new MemoryLedgerStore();
            if (!kept.isEmpty()) {
                store.append(kept);
            }
            return new Flawed(store, this);
        }

        boolean shows(Flaw asked) {
            return flaw == asked && random.nextInt(8) == 0;
        }
    }

    private static final class Flawed extends ForwardingStore {
        private final Medium medium;

        Flawed(LedgerStore store, Medium medium) {
            super(store);
            this.medium = medium;
        }

        @Override
        public Past past(Touched touched) {
            Past past = super.past(touched);
            return medium.shows(Flaw.REFUSES_WITHOUT_A_REASON)
                    ? new Past(
                            past.head(),
                            past.aggregates(),
                            past.recordedIds(),
                            past.streams(),
                            touched.causes())
                    : past;
        }

        @Override
        public int append(List<Commit> batch) {
            if (medium.shows(Flaw.ACKNOWLEDGES_WITHOUT_STORING)) {
                return batch.size();
            }
            keep(batch);
            if (medium.shows(Flaw.STORES_TWICE)) {
                CommitDraft again = Drafts.causedBy(batch.getFirst().cause(), Drafts.free());
                SettableClock clock = new SettableClock("2025-11-17T12:00:00Z");
                keep(Drafts.following(store.head(), clock, again));
            }
            return batch.size();
        }

        private void keep(List<Commit> batch) {
            store.append(batch);
            medium.kept.addAll(batch);
        }
    }
}
