package vn.steerlog.ledger.mongo;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FollowerTest {
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void whatever_goes_wrong_while_looking_it_looks_again() {
        try (Follower _ = new Follower(this::look, Duration.ofMillis(1))) {
            await().until(() -> looks.get() > 2);
        }
    }

    private void look() {
        if (looks.incrementAndGet() == 1) {
            throw new IllegalStateException("not the ledger's fault");
        }
    }
}
