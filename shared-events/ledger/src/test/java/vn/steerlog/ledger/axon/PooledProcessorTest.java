package vn.steerlog.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.ledger.Ledger;

class PooledProcessorTest {
    private static final long AN_HOUR = Duration.ofHours(1).toMillis();

    private final Ledger ledger = Fixture.ledger();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        threads.shutdownNow();
        ledger.close();
    }

    @Test
    void a_processor_that_would_look_again_in_an_hour_sees_an_event_when_it_is_recorded() {
        PooledStreamingEventProcessor processor = processor();
        processor.start();
        for (int i = 1; i <= 20; i++) {
            Fixture.record(ledger, "T-" + i);
            int expected = i;
            await().until(() -> seen.size() == expected);
        }
        assertThat(seen)
                .startsWith("T-1 in commit 1", "T-2 in commit 2")
                .endsWith("T-20 in commit 20");
        processor.shutDown();
    }

    private PooledStreamingEventProcessor processor() {
        return PooledStreamingEventProcessor.builder()
                .name("tasks")
                .messageSource(new LedgerMessageSource(ledger, Fixture.CODEC))
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder()
                                .eventHandlers(new Handler(seen))
                                .build())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .tokenClaimInterval(AN_HOUR)
                .claimExtensionThreshold(AN_HOUR)
                .build();
    }

    record Handler(List<String> seen) {
        @EventHandler
        public void on(TaskEvent event, @MetaDataValue("commit") Long commit) {
            seen.add(event.task().value() + " in commit " + commit);
        }
    }
}
