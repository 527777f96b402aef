package vn.steerlog.command.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.DomainEvent;

/// The events that a unit of work is about to record, found by aggregate and by kind of aggregate.
final class StagedEvents {
    private final Map<String, List<DomainEventMessage<?>>> byAggregate = new HashMap<>();
    private final Map<String, List<DomainEventMessage<?>>> byStream = new HashMap<>();
    private final Map<Fold<?>, Folded<?>> folded = new HashMap<>();
    private int removed;

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

    /// `recorded`, with the staged events of the fold's stream on top. Only those that were staged
    /// since the last call are folded, unless others were taken back meanwhile.
    // a fold's state is only ever put under the fold itself; what is recorded is the same object
    // until something is recorded
    @SuppressWarnings({"unchecked", "ReferenceEquality"})
    <S> S on(S recorded, Fold<S> fold) {
        List<DomainEventMessage<?>> staged = byStream.getOrDefault(fold.stream(), List.of());
        var before = (Folded<S>) folded.get(fold);
        S state = recorded;
        int from = 0;
        if (before != null && before.recorded() == recorded && before.removed() == removed) {
            state = before.state();
            from = before.count();
        }
        for (DomainEventMessage<?> message : staged.subList(from, staged.size())) {
            state = fold.evolve().apply(state, (DomainEvent) message.getPayload());
        }
        folded.put(fold, new Folded<>(recorded, staged.size(), removed, state));
        return state;
    }

    /// @param recorded the state below the staged events
    /// @param count of the staged events that were folded
    /// @param removed how many staged events had been taken back
    private record Folded<S>(S recorded, int count, int removed, S state) {}

    private void remove(DomainEventMessage<?> event) {
        removed++;
        byAggregate.getOrDefault(event.getAggregateIdentifier(), new ArrayList<>()).remove(event);
        byStream.getOrDefault(event.getType(), new ArrayList<>()).remove(event);
    }

    private void clear() {
        byAggregate.clear();
        byStream.clear();
        folded.clear();
    }
}
