package vn.steerlog.ledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.catalogue.EventCatalogue.STEERLOG;
import static vn.steerlog.ledger.catalogue.EventCatalogue.event;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.ledger.catalogue.golden.Golden;

/// Every shape ever stored still loads. A golden file is never changed; a new revision brings a new
/// one.
class GoldenFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final EventCodec CODEC = new EventCodec(STEERLOG);

    @ParameterizedTest
    @MethodSource("names")
    void a_golden_file_loads_as_todays_type(String name) throws IOException {
        assertThat(CODEC.decode(Recorded.event(typeOf(name), revisionOf(name), bytes(name))))
                .isEqualTo(Golden.events().get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_newest_revision_is_written_byte_for_byte(String name) throws IOException {
        DomainEvent event =
                CODEC.decode(Recorded.event(typeOf(name), revisionOf(name), bytes(name)));
        if (revisionOf(name) == STEERLOG.of(event.getClass()).revision()) {
            assertThat(CODEC.encode(event))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(new String(bytes(name), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_full_file_leaves_nothing_out_and_a_minimal_one_everything(String name) throws Exception {
        DomainEvent event =
                CODEC.decode(Recorded.event(typeOf(name), revisionOf(name), bytes(name)));
        if (revisionOf(name) < STEERLOG.of(event.getClass()).revision()) {
            return; // what came with a later revision is absent
        }
        for (RecordComponent component : optionals(event.getClass())) {
            assertThat((Optional<?>) component.getAccessor().invoke(event))
                    .as("%s of %s", component.getName(), name)
                    .matches(value -> value.isPresent() != name.endsWith(".minimal"));
        }
    }

    @Test
    void there_is_a_file_for_every_name_and_revision() throws IOException {
        assertThat(names()).containsAll(requiredFiles(STEERLOG));
    }

    @Test
    void there_is_no_file_of_an_unknown_name_or_revision() throws IOException {
        assertThat(names()).allSatisfy(name -> assertThat(known(STEERLOG, name)).as(name).isTrue());
        assertThat(names()).hasSameElementsAs(Golden.events().keySet());
    }

    @Test
    void a_new_name_or_revision_asks_for_files_of_its_own() {
        EventCatalogue grown =
                new EventCatalogue(List.of(event("New", TaskAssigned.class, data -> data)));
        assertThat(requiredFiles(grown)).containsExactly("New.1", "New.2", "New.2.minimal");
        assertThat(known(grown, "New.3")).isFalse();
        assertThat(known(grown, "Old.1")).isFalse();
    }

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> requiredFiles(EventCatalogue catalogue) {
        Set<String> files = new TreeSet<>();
        for (EventCatalogue.Entry entry : catalogue.entries()) {
            for (int revision = 1; revision <= entry.revision(); revision++) {
                files.add(entry.name() + "." + revision);
            }
            if (!optionals(entry.type()).isEmpty()) {
                files.add(entry.name() + "." + entry.revision() + ".minimal");
            }
        }
        return files;
    }

    private static boolean known(EventCatalogue catalogue, String file) {
        try {
            catalogue.named(typeOf(file), revisionOf(file));
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static List<RecordComponent> optionals(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() == Optional.class)
                .toList();
    }

    private static String typeOf(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static int revisionOf(String name) {
        return Integer.parseInt(name.split("\\.", -1)[1]);
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".json"))
                .strip()
                .getBytes(StandardCharsets.UTF_8);
    }
}
