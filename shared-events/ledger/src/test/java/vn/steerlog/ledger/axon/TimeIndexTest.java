package vn.steerlog.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Ledger;

class TimeIndexTest {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void finds_what_a_plain_search_finds_while_the_ledger_grows() {
        Random random = new Random(57);
        List<Instant> times = new ArrayList<>();
        try (Ledger ledger = Fixture.ledger()) {
            TimeIndex index = new TimeIndex(ledger);
            assertThat(index.before(START)).isZero();
            for (int round = 0; round < 4; round++) {
                for (int i = 0; i < 900; i++) {
                    times.add(
                            START.plusSeconds(times.size() * 10L + random.nextInt(-5_000, 5_000)));
                    Fixture.record(
                            ledger, "T-" + times.size(), "TaskAcknowledged", times.getLast(), "{}");
                }
                for (int i = 0; i < 50; i++) {
                    Instant moment =
                            START.plusSeconds(random.nextInt(-6_000, times.size() * 10 + 6_000));
                    assertThat(index.before(moment))
                            .as("before %s", moment)
                            .isEqualTo(plainly(times, moment));
                }
            }
        }
    }

    private static long plainly(List<Instant> times, Instant moment) {
        return times.stream().takeWhile(time -> time.isBefore(moment)).count();
    }
}
