package vn.steerlog.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;

/// Who may do what, as a table with a line a command: its name and the roles that have the right.
public final class RightsTable {
    private final Map<String, Set<Role>> lines = new TreeMap<>();

    private RightsTable() {}

    public static RightsTable of(String table) {
        var result = new RightsTable();
        for (String line : table.strip().split("\n", -1)) {
            List<String> cells = Arrays.asList(line.strip().split("[ ,:]+", -1));
            result.lines.put(
                    cells.getFirst(),
                    cells.stream().skip(1).map(Role::valueOf).collect(Collectors.toSet()));
        }
        return result;
    }

    /// Asks for each sample in each role: whoever has the right is answered with events, everybody
    /// else is refused for want of it. The officer acts for `agency`.
    ///
    /// @param samples for every command of `commands`, one that the secretariat may give when
    ///   `history` has happened
    public <C extends Command, E extends DomainEvent> void holds(
            Class<C> commands,
            Scenario<C, ?, E> rules,
            AgencyId agency,
            Map<C, List<? extends DomainEvent>> samples) {
        assertThat(names(commands)).isEqualTo(lines.keySet());
        var seen = new HashMap<String, Set<Role>>();
        samples.forEach((command, history) -> {
            for (Role role : Role.values()) {
                if (allowed(rules, command, history, role, agency)) {
                    seen.computeIfAbsent(name(command.getClass()), _ -> Set.of());
                    seen.merge(name(command.getClass()), Set.of(role), RightsTable::both);
                }
            }
        });
        assertThat(new TreeMap<>(seen)).isEqualTo(lines);
    }

    private static <C extends Command, E extends DomainEvent> boolean allowed(
            Scenario<C, ?, E> rules,
            C command,
            List<? extends DomainEvent> history,
            Role role,
            AgencyId agency) {
        Actor actor = role == Role.AGENCY_OFFICER ? Scenario.officer(agency) : Scenario.actor(role);
        try {
            rules.decide(command, new RememberedFacts(List.copyOf(history), actor, Scenario.TODAY));
            return true;
        } catch (Refused refused) {
            assertThat(refused.reason()).isEqualTo(CommonRefusal.NO_RIGHT);
            return false;
        }
    }

    private static Set<String> names(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(RightsTable::name)
                .collect(Collectors.toSet());
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }

    private static Set<Role> both(Set<Role> some, Set<Role> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream())
                .collect(Collectors.toSet());
    }
}
