package vn.steerlog.query.platform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitor;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.projection.Folded;

/// Keeps the rows following the ledger: one of Axon's pooled streaming processors, and so one
/// processing group, for each projection. A processor has one segment, because a projection takes
/// in commits in the order of the ledger; when the ledger or the rows cannot be reached, Axon tries
/// again, waiting longer each time. Where rows are shared, the one process that holds a
/// projection's token folds it; when that process is gone, another takes the token.
public final class LiveTail implements AutoCloseable {
    private static final int BATCH = 512;
    private static final int WORKERS = 2;
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);

    private final Function<String, MessageMonitor<? super EventMessage<?>>> monitors;
    private final List<PooledStreamingEventProcessor> processors;
    private final ScheduledExecutorService coordinators = executor("view-tail-", 1);
    private final ScheduledExecutorService workers = executor("view-fold-", WORKERS);

    LiveTail(
            List<Folded<?>> projections,
            StreamableMessageSource<TrackedEventMessage<?>> messages,
            Ledger ledger,
            TokenStore tokens) {
        this(projections, messages, ledger, tokens, _ -> NoOpMessageMonitor.instance());
    }

    /// @param monitors who watches the processor of the projection of that name
    LiveTail(
            List<Folded<?>> projections,
            StreamableMessageSource<TrackedEventMessage<?>> messages,
            Ledger ledger,
            TokenStore tokens,
            Function<String, MessageMonitor<? super EventMessage<?>>> monitors) {
        this.monitors = monitors;
        StreamableMessageSource<TrackedEventMessage<?>> source = new EveryEvent(messages, ledger);
        processors =
                projections.stream()
                        .map(folded -> processor(folded, source, ledger, tokens))
                        .toList();
    }

    private PooledStreamingEventProcessor processor(
            Folded<?> folded,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            Ledger ledger,
            TokenStore tokens) {
        return PooledStreamingEventProcessor.builder()
                .name(folded.claim())
                .messageMonitor(monitors.apply(folded.name()))
                .messageSource(source)
                .eventHandlerInvoker(new FoldInvoker(folded))
                .errorHandler(PropagatingErrorHandler.instance())
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .initialToken(_ -> behind(folded.applied(), ledger))
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .claimExtensionThreshold(CLAIM_INTERVAL.toMillis())
                .enableCoordinatorClaimExtension()
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .build();
    }

    /// Behind the last event of `commit`.
    private static TrackingToken behind(long commit, Ledger ledger) {
        long position =
                ledger.commit(commit).map(known -> known.events().getLast().position()).orElse(0L);
        return new GlobalSequenceTrackingToken(position);
    }

    /// Whether this process folds `folded`.
    boolean folds(Folded<?> folded) {
        return processors.stream()
                .filter(processor -> processor.getName().equals(folded.claim()))
                .anyMatch(processor -> !processor.processingStatus().isEmpty());
    }

    /// The processors, one for each projection and named like its claim.
    public List<PooledStreamingEventProcessor> processors() {
        return processors;
    }

    void start() {
        processors.forEach(PooledStreamingEventProcessor::start);
    }

    /// Hardly waits for a ledger or rows that do not answer.
    @Override
    public void close() {
        CompletableFuture.allOf(
                        processors.stream()
                                .map(PooledStreamingEventProcessor::shutdownAsync)
                                .toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        coordinators.shutdown();
        workers.shutdown();
    }

    private static ScheduledExecutorService executor(String name, int threads) {
        return Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().daemon().name(name, 0).factory());
    }
}
