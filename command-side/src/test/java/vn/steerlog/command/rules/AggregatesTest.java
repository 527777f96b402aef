package vn.steerlog.command.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The thin layer around the rules: nothing that can be asked for goes unheard.
class AggregatesTest {
    static List<Thing<?>> things() {
        return Thing.ALL;
    }

    @ParameterizedTest
    @MethodSource("things")
    void every_command_has_exactly_one_handler(Thing<?> thing) {
        assertThat(handled(thing))
                .containsExactlyInAnyOrder(thing.commands().getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("things")
    void an_aggregate_is_stored_under_the_name_from_which_it_is_folded(Thing<?> thing)
            throws ClassNotFoundException {
        Aggregate aggregate = load(thing, "Aggregate").getAnnotation(Aggregate.class);
        assertThat(aggregate.type()).isEqualTo(thing.rules().stream());
        assertThat(aggregate.commandTargetResolver()).isEqualTo("commandTarget");
    }

    private static Stream<Class<?>> handled(Thing<?> thing) {
        return Stream.of("Aggregate", "Merger")
                .flatMap(role -> executables(thing, role))
                .filter(executable -> executable.isAnnotationPresent(CommandHandler.class))
                .map(executable -> executable.getParameterTypes()[0]);
    }

    private static Stream<Executable> executables(Thing<?> thing, String role) {
        try {
            Class<?> type = load(thing, role);
            return Stream.concat(
                    Arrays.stream(type.getDeclaredConstructors()),
                    Arrays.stream(type.getDeclaredMethods()));
        } catch (ClassNotFoundException _) {
            return Stream.empty();
        }
    }

    private static Class<?> load(Thing<?> thing, String role) throws ClassNotFoundException {
        String prefix = role.equals("Aggregate") ? thing.rules().stream() : "";
        return Class.forName(thing.commands().getPackageName() + "." + prefix + role);
    }
}
