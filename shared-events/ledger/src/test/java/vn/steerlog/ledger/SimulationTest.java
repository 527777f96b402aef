package vn.steerlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.segment.SimulatedDisk;

/// The ledger over stores that fail whenever they can, under 2,000 seeds each: lives and deaths
/// follow one another, and afterwards nothing may be lost, there twice, or falsely refused. The
/// seed is in the message of a failure; the figures are printed.
class SimulationTest {
    private static final int SEEDS = 2_000;
    private static final int LIVES = 4;

    @TempDir private Path folder;

    private int acknowledged;
    private int refused;
    private int unknown;

    @Test
    void nothing_is_lost_doubled_or_falsely_refused_on_a_disk_that_fails() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Simulation simulation = new Simulation("disk", seed);
            SimulatedDisk disk = new SimulatedDisk(folder);
            for (int life = 0; life < LIVES; life++) {
                simulation.live(() -> disk.openToFail(simulation.random()));
                if (simulation.random().nextBoolean()) {
                    disk.cutPower(simulation.random());
                }
            }
            simulation.check(disk.open());
            count(simulation);
        }
        report("a disk that fails");
    }

    @Test
    void nothing_is_lost_doubled_or_falsely_refused_in_a_store_that_others_write_to() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Simulation simulation = new Simulation("server", seed);
            SimulatedServer server = new SimulatedServer(simulation.random());
            for (int life = 0; life < LIVES; life++) {
                simulation.live(server::openToFail);
            }
            simulation.check(server.open());
            count(simulation);
        }
        report("a server that others write to, across a network that loses answers");
    }

    private void count(Simulation simulation) {
        acknowledged += simulation.acknowledged();
        refused += simulation.refused();
        unknown += simulation.unknown();
    }

    private void report(String where) {
        assertThat(acknowledged).isGreaterThan(SEEDS);
        assertThat(refused).isPositive();
        assertThat(unknown).isPositive();
        System.out.printf(
                "simulation, %s: %d seeds, %d acknowledged, %d refused, %d left open:"
                        + " lost 0, duplicated 0, false failure 0%n",
                where, SEEDS, acknowledged, refused, unknown);
    }
}
