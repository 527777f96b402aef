package vn.steerlog.command.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vn.steerlog.command.rules.Actor;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.Id;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Unmoved;
import vn.steerlog.ledger.axon.ReadConditions;

/// The facts as of the current unit of work: what the ledger holds, and on top of it what the unit
/// of work has staged. Everything that is read is noted as a condition on the commit.
final class UnitOfWorkFacts implements Facts {
    private final Ledger ledger;
    private final RecordedStates states;
    private final StreamFolds streams;
    private final Clock clock;
    private final ZoneId zone;

    UnitOfWorkFacts(
            Ledger ledger, RecordedStates states, StreamFolds streams, Clock clock, ZoneId zone) {
        this.ledger = ledger;
        this.states = states;
        this.streams = streams;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Actor actor() {
        MetaData meta = CurrentUnitOfWork.get().getMessage().getMetaData();
        return new Actor(
                text(meta, "by").orElseThrow(),
                Role.valueOf(text(meta, "role").orElseThrow()),
                text(meta, "agency").map(AgencyId::new));
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @Override
    public <S> S read(Fold<S> fold, Id id) {
        var unitOfWork = CurrentUnitOfWork.get();
        S state = fold.nothing();
        for (DomainEvent event : recorded(fold.stream(), id.value(), unitOfWork)) {
            state = fold.evolve().apply(state, event);
        }
        var staged = StagedEvents.of(unitOfWork).ofAggregate(id.value()).toList();
        for (var message : staged) {
            state = fold.evolve().apply(state, (DomainEvent) message.getPayload());
        }
        return state;
    }

    @Override
    public <S> S readAll(Fold<S> fold) {
        var unitOfWork = CurrentUnitOfWork.get();
        ReadConditions.note(
                unitOfWork, new Unmoved(fold.stream(), Optional.empty(), ledger.head()));
        return StagedEvents.of(unitOfWork).on(streams.current(fold), fold);
    }

    private List<DomainEvent> recorded(String stream, String key, UnitOfWork<?> unitOfWork) {
        Map<String, List<DomainEvent>> seen =
                unitOfWork
                        .root()
                        .getOrComputeResource(
                                UnitOfWorkFacts.class.getName(), _ -> new HashMap<>());
        return seen.computeIfAbsent(
                stream + "/" + key,
                _ -> {
                    ReadConditions.note(
                            unitOfWork, new Unmoved(stream, Optional.of(key), ledger.head()));
                    return states.events(stream, key);
                });
    }

    private static Optional<String> text(MetaData meta, String key) {
        return Optional.ofNullable((String) meta.get(key));
    }
}
