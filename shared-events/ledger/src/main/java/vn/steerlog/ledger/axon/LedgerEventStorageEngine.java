package vn.steerlog.ledger.axon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.common.BuilderUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;

/// Axon's event storage on a [Ledger]. What one unit of work publishes becomes one commit, together
/// with the conditions in [ReadConditions]; the call returns once it is on stable storage, and
/// [AppendedCommit] then knows the commit.
///
/// ```java
/// EventStore events = EmbeddedEventStore.builder()
///         .storageEngine(LedgerEventStorageEngine.builder()
///                 .ledger(ledger)
///                 .snapshotStore(new FileSnapshotStore(folder))
///                 .build())
///         .build();
/// StreamableMessageSource<TrackedEventMessage<?>> source = new LedgerMessageSource(ledger, codec);
/// ```
///
/// The event store serves the command side; processors follow the message source, which wakes them
/// instead of being polled. The events are those of the catalogue unless another event serializer
/// is set.
///
/// Appending throws `ConcurrencyException` (decide again) when an aggregate or a condition moved,
/// `AggregateStreamCreationException` when an aggregate that was to be created exists,
/// [LedgerBusyException] and [LedgerUnavailableException] (nothing was recorded: try later),
/// [OutcomeUnknownException] (ask whether it was recorded) and [LedgerStoppedException].
public final class LedgerEventStorageEngine extends AbstractEventStorageEngine {
    private final Ledger ledger;
    private final SnapshotStore snapshots;
    private final TimeIndex times;
    private final EventForm form;
    private final Duration patience;

    private LedgerEventStorageEngine(Builder builder) {
        super(builder);
        ledger = builder.requiredLedger();
        snapshots = builder.snapshotStore;
        times = new TimeIndex(ledger);
        form = EventForm.of(getEventSerializer());
        patience = builder.patience;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        Optional<UnitOfWork<?>> unit =
                CurrentUnitOfWork.isStarted()
                        ? Optional.of(CurrentUnitOfWork.get().root())
                        : Optional.empty();
        if (unit.flatMap(AppendedCommit::of).isPresent()) {
            throw new IllegalStateException(
                    "a unit of work is one commit, and this one has been recorded: publish further"
                            + " events before it commits, or in a unit of work of their own");
        }
        Appended appended = append(Drafts.of(events, unit, form), events);
        unit.ifPresent(current -> AppendedCommit.put(current, appended));
    }

    private Appended append(CommitDraft draft, List<? extends EventMessage<?>> events) {
        try {
            return ledger.append(draft).orTimeout(patience.toNanos(), TimeUnit.NANOSECONDS).join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case LedgerException problem ->
                        Refusals.translated(
                                problem, events, ledger, this::handlePersistenceException);
                case TimeoutException _ -> new OutcomeUnknownException(patience);
                case null, default -> e;
            };
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String key, long firstSequence) {
        return ledger.aggregate(key, firstSequence).stream()
                .map(event -> RecordedData.inAggregate(event, form));
    }

    /// An iterator of this stream that has come to the end goes on when the ledger has grown.
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(
            @Nullable TrackingToken token, boolean mayBlock) {
        EventCursor cursor = new EventCursor(ledger, Positions.of(token), form.readyForOne());
        return StreamSupport.stream(new EventSpliterator(cursor), false)
                .map(event -> RecordedData.tracked(event, form))
                .onClose(cursor::close);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String key) {
        return ledger.aggregateHead(key).map(AggregateHead::sequence);
    }

    @Override
    public TrackingToken createTailToken() {
        return Positions.token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Positions.token(ledger.lastPosition());
    }

    /// A token before the first event whose own time is `moment` or later, though these times need
    /// not be in order.
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return Positions.token(times.before(moment));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(
                Snapshots.of(
                        snapshot,
                        serializer,
                        basis(snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber())));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String key) {
        return snapshots
                .newest(key)
                .filter(snapshot -> snapshot.basis().equals(basis(key, snapshot.sequence())))
                .map(Snapshots::data)
                .stream();
    }

    private Optional<String> basis(String key, long sequence) {
        return ledger.aggregate(key, sequence).stream().findFirst().map(event -> event.id());
    }

    /// A ledger is required. Unless set, events are those of the catalogue, and snapshots are
    /// written by Jackson and kept on the heap.
    public static final class Builder extends AbstractEventStorageEngine.Builder {
        private @Nullable Ledger ledger;
        private SnapshotStore snapshotStore = new HeapSnapshotStore();
        private Duration patience = Duration.ofSeconds(30);

        private Builder() {
            super.eventSerializer(new CatalogueSerializer(new EventCodec(EventCatalogue.STEERLOG)));
            super.snapshotSerializer(Jackson3Serializer.builder().build());
            super.persistenceExceptionResolver(Refusals::isDuplicate);
        }

        public Builder ledger(Ledger value) {
            this.ledger = value;
            return this;
        }

        public Builder snapshotStore(SnapshotStore value) {
            this.snapshotStore = value;
            return this;
        }

        /// How long to wait for the ledger to say that events are recorded; 30 seconds unless set.
        public Builder patience(Duration value) {
            this.patience = value;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer value) {
            super.eventSerializer(value);
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer value) {
            super.snapshotSerializer(value);
            return this;
        }

        @Override
        public Builder snapshotFilter(SnapshotFilter value) {
            super.snapshotFilter(value);
            return this;
        }

        public LedgerEventStorageEngine build() {
            return new LedgerEventStorageEngine(this);
        }

        private Ledger requiredLedger() {
            BuilderUtils.assertNonNull(ledger, "a ledger is required");
            return Objects.requireNonNull(ledger);
        }

        @Override
        protected void validate() throws AxonConfigurationException {
            super.validate();
            requiredLedger();
        }
    }
}
