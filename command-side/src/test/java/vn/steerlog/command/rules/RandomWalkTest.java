package vn.steerlog.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;

/// Random people ask for random things in random order, in one world. Each seed walks alike.
class RandomWalkTest {
    private static final int WALKS = 40;
    private static final int STEPS = 600;

    private static final List<Role> ROLES = List.of(Role.values());

    private final Set<Class<?>> accepted = new HashSet<>();
    private final Set<RefusalReason> refused = new HashSet<>();

    @Test
    void whatever_is_asked_for_is_decided_or_refused_and_the_world_stays_sound() {
        for (int seed = 0; seed < WALKS; seed++) {
            List<DomainEvent> history = walk(seed);
            assertThat(Soundness.faults(history)).as("seed %d: %s", seed, history).isEmpty();
        }
        assertThat(accepted).as("nothing is out of the walks' reach").isEqualTo(everyCommand());
        assertThat(refused).hasSizeGreaterThan(60);
    }

    @Test
    void the_check_of_soundness_finds_faults() {
        List<DomainEvent> history = walk(1);
        int found =
                IntStream.range(0, history.size())
                        .map(left -> Soundness.faults(without(history, left)).isEmpty() ? 0 : 1)
                        .sum();
        assertThat(found).as("of %d events left out", history.size()).isGreaterThan(20);
    }

    private List<DomainEvent> walk(int seed) {
        var random = new Random(seed);
        var commands = new RandomCommands(random);
        var world = new World();
        LocalDate today = Scenario.TODAY;
        for (int step = 0; step < STEPS; step++) {
            today = today.plusDays(random.nextInt(8) == 0 ? 1 : 0);
            Facts facts = world.facts(somebody(random), today);
            ask(somethingMostlyTasks(random), commands, facts).forEach(world::add);
        }
        return world.history();
    }

    private <C extends Command> List<? extends DomainEvent> ask(
            Thing<C> thing, RandomCommands commands, Facts facts) {
        C command = commands.any(thing.commands(), facts.today());
        try {
            List<? extends DomainEvent> events = thing.rules().decide(command, facts);
            accepted.add(command.getClass());
            return events;
        } catch (Refused reason) {
            refused.add(reason.reason());
            return List.of();
        }
    }

    private static Thing<?> somethingMostlyTasks(Random random) {
        return random.nextBoolean() ? Thing.TASK : Thing.ALL.get(random.nextInt(Thing.ALL.size()));
    }

    private static Actor somebody(Random random) {
        Role role =
                random.nextInt(6) == 0 ? ROLES.get(random.nextInt(ROLES.size())) : Role.SECRETARIAT;
        Optional<AgencyId> agency =
                random.nextInt(10) == 0
                        ? Optional.empty()
                        : Optional.of(new AgencyId("AgencyId" + random.nextInt(4)));
        return new Actor("somebody", role, agency);
    }

    private static Set<Class<?>> everyCommand() {
        return Thing.ALL.stream()
                .flatMap(thing -> Arrays.stream(thing.commands().getPermittedSubclasses()))
                .collect(Collectors.toSet());
    }

    private static List<DomainEvent> without(List<DomainEvent> history, int index) {
        var rest = new ArrayList<>(history);
        rest.remove(index);
        return rest;
    }
}
