package vn.steerlog.command.rules;

import java.time.LocalDate;
import java.util.List;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.Id;

/// Facts folded from a list of events.
public record RememberedFacts(List<DomainEvent> history, Actor actor, LocalDate today)
        implements Facts {

    @Override
    public <S> S read(Fold<S> fold, Id id) {
        return fold(fold, history.stream().filter(event -> event.subject().equals(id)).toList());
    }

    @Override
    public <S> S readAll(Fold<S> fold) {
        return fold(fold, history);
    }

    private static <S> S fold(Fold<S> fold, List<DomainEvent> events) {
        S state = fold.nothing();
        for (DomainEvent event : events) {
            state = fold.evolve().apply(state, event);
        }
        return state;
    }
}
