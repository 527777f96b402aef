package vn.steerlog.ledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The names of enum constants are stored, and the golden files hold only some of them: the others
/// are listed in `constants.txt`. A constant may be added there; none may be renamed or removed.
class StoredConstantsTest {
    @Test
    void every_constant_that_can_be_stored_is_still_there() throws IOException {
        Map<String, String> stored = new TreeMap<>();
        EventCatalogue.STEERLOG
                .entries()
                .forEach(entry -> collect(entry.name(), entry.type(), stored));
        assertThat(stored)
                .isEqualTo(
                        Files.readAllLines(Path.of("src/test/resources/constants.txt")).stream()
                                .map(line -> line.split("=", 2))
                                .collect(Collectors.toMap(line -> line[0], line -> line[1])));
    }

    private static void collect(String path, Class<?> type, Map<String, String> stored) {
        if (type.isEnum()) {
            stored.put(
                    path,
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(",")));
        } else if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                collect(path + "." + component.getName(), held(component.getGenericType()), stored);
            }
        }
    }

    /// What a component, an `Optional` or a `List` holds.
    private static Class<?> held(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType container -> held(container.getActualTypeArguments()[0]);
            default -> throw new AssertionError(type);
        };
    }
}
