package vn.steerlog.ledger.segment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.LedgerException;

/// The disk fails at every single step that the store takes, and with it the power: of what was not
/// flushed, any part reaches the disk. What was acknowledged is there afterwards, in order, and the
/// log goes on; also when the store dies again while it is being opened.
class DeathAnywhereTest extends SegmentFixture {
    private static final int SEEDS = 6;

    @Test
    void what_was_acknowledged_survives_a_loss_of_power() {
        for (int seed = 0; seed < SEEDS; seed++) {
            boolean died = true;
            for (int changes = 1; died; changes++) {
                died = liveAndDie(changes, new Random(1000L * seed + changes), true);
            }
        }
    }

    @Test
    void what_was_acknowledged_survives_a_disk_that_fails_while_the_machine_lives_on() {
        for (int seed = 0; seed < SEEDS; seed++) {
            boolean died = true;
            for (int changes = 1; died; changes++) {
                died = liveAndDie(changes, new Random(1000L * seed + changes), false);
            }
        }
    }

    /// @return whether the disk died before the work was done
    private boolean liveAndDie(int changes, Random random, boolean losesPower) {
        MemoryDisk disk = new MemoryDisk();
        DyingDisk dying = new DyingDisk(disk, changes, random);
        List<String> acknowledged = new ArrayList<>();
        List<String> inFlight = work(dying, random, acknowledged);
        MemoryDisk found = losesPower ? disk.afterPowerCut(random) : disk;
        if (losesPower && random.nextBoolean()) {
            found = dieWhileOpening(found, random);
        }
        List<String> survivors = records(found);
        assertThat(survivors.subList(0, Math.min(acknowledged.size(), survivors.size())))
                .isEqualTo(acknowledged);
        assertThat(survivors.size()).isLessThanOrEqualTo(acknowledged.size() + inFlight.size());
        assertThat(survivors.subList(acknowledged.size(), survivors.size()))
                .isEqualTo(inFlight.subList(0, survivors.size() - acknowledged.size()));
        assertHolds(found.afterPowerCut(random), survivors);
        return dying.isDead();
    }

    private MemoryDisk dieWhileOpening(MemoryDisk found, Random random) {
        try {
            open(new DyingDisk(found, 1 + random.nextInt(5), random), SMALL).close();
        } catch (LedgerException.Unavailable expected) {
            return found.afterPowerCut(random);
        }
        return found;
    }

    /// @return the records of the batch that was in flight when the disk died
    private List<String> work(Disk on, Random random, List<String> acknowledged) {
        List<String> inFlight = new ArrayList<>();
        try (SegmentFileStore store = open(on, SMALL)) {
            for (int batch = 0; batch < 8; batch++) {
                List<Commit> commits = next(store, random);
                inFlight =
                        commits.stream().map(commit -> new String(commit.bytes(), UTF_8)).toList();
                store.append(commits);
                acknowledged.addAll(inFlight);
                inFlight = List.of();
            }
        } catch (LedgerException.Unavailable | LedgerException.Stopped expected) {
            return inFlight;
        }
        return inFlight;
    }

    private List<Commit> next(SegmentFileStore store, Random random) {
        CommitDraft[] drafts = new CommitDraft[1 + random.nextInt(3)];
        for (int i = 0; i < drafts.length; i++) {
            drafts[i] = commit(free("\"" + "x".repeat(random.nextInt(1200)) + "\""));
        }
        return following(store, drafts);
    }
}
