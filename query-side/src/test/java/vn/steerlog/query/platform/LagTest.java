package vn.steerlog.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.assigned;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import vn.steerlog.query.Board;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.view.Rebuilding;

/// What is told of views that are behind the ledger.
class LagTest {
    private final Board board = new Board("2025-06-01");
    private final QuerySide behind = board.querySide();
    private final Lag lag = new Lag(board.ledger(), board.clock());

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_view_is_behind_by_the_commits_it_lacks_and_by_the_age_of_the_oldest_of_them() {
        board.record(assigned("t1").event());
        behind.foldToHead();
        assertThat(lag.commits(folded())).isZero();
        assertThat(lag.time(folded())).isZero();
        board.on("2025-06-02").record(assigned("t2").event());
        board.on("2025-06-05").record(assigned("t3").event());
        assertThat(lag.commits(folded())).isEqualTo(2);
        assertThat(lag.time(folded())).isEqualTo(Duration.ofDays(3));
        behind.foldToHead();
        assertThat(lag.time(folded())).isZero();
    }

    @Test
    void this_side_is_ready_while_no_view_lags_by_more_than_is_tolerated() {
        var health = new ViewHealth(board.ledger(), behind.views(), lag, Duration.ofHours(1));
        board.record(assigned("t1").event());
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        board.on("2025-06-02").record(assigned("t2").event());
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        behind.foldToHead();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void dead_letters_are_counted() {
        MeterRegistry registry = new SimpleMeterRegistry();
        try (var rebuilding = new Rebuilding(behind.views(), board.clock())) {
            new ViewMeters(behind.views(), rebuilding, lag).bindTo(registry);
            board.record(assigned("t1").event());
            board.recordRaw("TaskTeleported", "Task", "t1", "{}");
            behind.foldToHead();
            assertThat(
                            registry.get("steerlog.view.dead.letters")
                                    .tag("view", "taskregister")
                                    .gauge()
                                    .value())
                    .isEqualTo(1);
        }
    }

    private Folded<?> folded() {
        return behind.views().projections().getFirst();
    }
}
