package vn.steerlog.command.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;

/// The rules of one thing, asked in sentences: given what happened, when somebody asks, then this
/// happens, or it is refused. Unless said otherwise the secretariat asks, on [#TODAY].
public final class Scenario<C extends Command, S, E extends DomainEvent> {
    public static final LocalDate TODAY = LocalDate.of(2025, 11, 20);

    private static final Set<Refused> SEEN = Collections.synchronizedSet(new HashSet<>());

    private final Fold<S> fold;
    private final Rules<C, S, E> rules;

    @FunctionalInterface
    public interface Rules<C extends Command, S, E extends DomainEvent> {
        List<E> decide(C command, S state, Facts facts);
    }

    public Scenario(Fold<S> fold, Rules<C, S, E> rules) {
        this.fold = fold;
        this.rules = rules;
    }

    public static Actor actor(Role role) {
        return new Actor("account-1", role, Optional.empty());
    }

    public static Actor officer(AgencyId agency) {
        return new Actor("account-2", Role.AGENCY_OFFICER, Optional.of(agency));
    }

    /// The refusals that tests have asked for so far.
    static Set<Refused> seen() {
        return Set.copyOf(SEEN);
    }

    /// The kind of aggregate that is asked.
    public String stream() {
        return fold.stream();
    }

    /// @param history single events, or lists of them, in order
    public Given given(Object... history) {
        var events = new ArrayList<DomainEvent>();
        for (Object part : history) {
            switch (part) {
                case DomainEvent event -> events.add(event);
                case List<?> list ->
                        list.stream().map(DomainEvent.class::cast).forEach(events::add);
                default -> throw new IllegalArgumentException(part.toString());
            }
        }
        return new Given(List.copyOf(events), actor(Role.SECRETARIAT), TODAY);
    }

    /// What follows from `command`.
    public List<E> decide(C command, Facts facts) {
        return rules.decide(command, facts.read(fold, command.subject()), facts);
    }

    public final class Given {
        private final List<DomainEvent> history;
        private final Actor actor;
        private final LocalDate today;

        private Given(List<DomainEvent> history, Actor actor, LocalDate today) {
            this.history = history;
            this.actor = actor;
            this.today = today;
        }

        public Given as(Actor who) {
            return new Given(history, who, today);
        }

        public Given as(Role role) {
            return as(actor(role));
        }

        public Given on(LocalDate day) {
            return new Given(history, actor, day);
        }

        public Asked when(C command) {
            return new Asked(() -> decide(command, new RememberedFacts(history, actor, today)));
        }
    }

    @FunctionalInterface
    private interface Answer<E> {
        List<E> events();
    }

    public final class Asked {
        private final Answer<E> answer;

        private Asked(Answer<E> answer) {
            this.answer = answer;
        }

        public void then(DomainEvent... expected) {
            assertThat(answer.events()).isEqualTo(List.of(expected));
        }

        public void accepted() {
            assertThat(answer.events()).isNotEmpty();
        }

        /// @param arguments of the refusal's text; not compared when none are given
        public void refused(RefusalReason reason, Object... arguments) {
            try {
                fail("expected %s but got %s", reason, answer.events());
            } catch (Refused refused) {
                SEEN.add(refused);
                assertThat(refused.reason()).isEqualTo(reason);
                if (arguments.length > 0) {
                    assertThat(refused.arguments()).isEqualTo(List.of(arguments));
                }
            }
        }
    }
}
