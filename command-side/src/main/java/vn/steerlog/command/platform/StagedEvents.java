package vn.steerlog.command.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// The events that a unit of work is about to record, found by aggregate and by kind of aggregate.
final class StagedEvents {
    private final Map<String, List<DomainEventMessage<?>>> byAggregate = new HashMap<>();
    private final Map<String, List<DomainEventMessage<?>>> byStream = new HashMap<>();

    /// Those of the outermost unit of work around `unitOfWork`.
    static StagedEvents of(UnitOfWork<?> unitOfWork) {
        return unitOfWork
                .root()
                .getOrComputeResource(
                        StagedEvents.class.getName(),
                        _ -> {
                            var staged = new StagedEvents();
                            unitOfWork.root().afterCommit(_ -> staged.clear());
                            return staged;
                        });
    }

    /// Stages `events` until `unitOfWork`, which may be an inner one, is rolled back.
    void add(List<? extends EventMessage<?>> events, UnitOfWork<?> unitOfWork) {
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> domain) {
                byAggregate
                        .computeIfAbsent(domain.getAggregateIdentifier(), _ -> new ArrayList<>())
                        .add(domain);
                byStream.computeIfAbsent(domain.getType(), _ -> new ArrayList<>()).add(domain);
                unitOfWork.onRollback(_ -> remove(domain));
            }
        }
    }

    Stream<DomainEventMessage<?>> ofAggregate(String key) {
        return byAggregate.getOrDefault(key, List.of()).stream();
    }

    Stream<DomainEventMessage<?>> ofStream(String stream) {
        return byStream.getOrDefault(stream, List.of()).stream();
    }

    private void remove(DomainEventMessage<?> event) {
        byAggregate.getOrDefault(event.getAggregateIdentifier(), new ArrayList<>()).remove(event);
        byStream.getOrDefault(event.getType(), new ArrayList<>()).remove(event);
    }

    private void clear() {
        byAggregate.clear();
        byStream.clear();
    }
}
