package vn.steerlog.command.platform;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/// Axon's event store, finding what a unit of work has staged by index. Axon's own search walks all
/// staged events for every aggregate that is loaded, which an import of some thousand rows in one
/// commit does not survive.
final class StagingEventStore extends EmbeddedEventStore {
    StagingEventStore(EventStorageEngine engine) {
        super(EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false));
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            var unitOfWork = CurrentUnitOfWork.get();
            StagedEvents.of(unitOfWork).add(events, unitOfWork);
        }
        super.publish(events);
    }

    @Override
    protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(
            String aggregateIdentifier) {
        return CurrentUnitOfWork.isStarted()
                ? StagedEvents.of(CurrentUnitOfWork.get()).ofAggregate(aggregateIdentifier)
                : Stream.empty();
    }
}
