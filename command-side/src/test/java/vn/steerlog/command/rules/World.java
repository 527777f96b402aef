package vn.steerlog.command.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.Id;

/// A history that grows, with facts about it that are not folded from the beginning every time.
final class World {
    private final List<DomainEvent> history = new ArrayList<>();
    private final Map<Id, List<DomainEvent>> things = new HashMap<>();
    private final Map<Fold<?>, Folded> folded = new HashMap<>();

    private record Folded(int count, Object state) {}

    List<DomainEvent> history() {
        return history;
    }

    void add(DomainEvent event) {
        history.add(event);
        things.computeIfAbsent(event.subject(), _ -> new ArrayList<>()).add(event);
    }

    Facts facts(Actor actor, LocalDate today) {
        return new Facts() {
            @Override
            public Actor actor() {
                return actor;
            }

            @Override
            public LocalDate today() {
                return today;
            }

            @Override
            public <S> S read(Fold<S> fold, Id id) {
                return advance(fold, fold.nothing(), things.getOrDefault(id, List.of()));
            }

            @Override
            public <S> S readAll(Fold<S> fold) {
                return all(fold);
            }
        };
    }

    @SuppressWarnings("unchecked") // a fold's state is only ever put under the fold itself
    private <S> S all(Fold<S> fold) {
        Folded before = folded.getOrDefault(fold, new Folded(0, fold.nothing()));
        List<DomainEvent> rest = history.subList(before.count(), history.size());
        S state = advance(fold, (S) before.state(), rest);
        folded.put(fold, new Folded(history.size(), state));
        return state;
    }

    private static <S> S advance(Fold<S> fold, S from, List<DomainEvent> events) {
        S state = from;
        for (DomainEvent event : events) {
            state = fold.evolve().apply(state, event);
        }
        return state;
    }
}
