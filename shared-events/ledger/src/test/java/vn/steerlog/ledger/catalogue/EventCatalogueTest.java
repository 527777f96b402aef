package vn.steerlog.ledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.catalogue.EventCatalogue.STEERLOG;
import static vn.steerlog.ledger.catalogue.EventCatalogue.event;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskEvent.TaskResumed;

class EventCatalogueTest {
    @Test
    void every_event_of_the_events_module_has_a_stored_name_and_nothing_else_has()
            throws Exception {
        assertThat(types(STEERLOG)).isEqualTo(recordsOfTheEventsModule()).hasSizeGreaterThan(40);
    }

    @Test
    void a_sealed_interface_of_a_thing_permits_nothing_that_the_scan_misses() throws Exception {
        Set<Class<?>> permitted =
                recordsOfTheEventsModule().stream()
                        .flatMap(type -> Stream.of(type.getInterfaces()))
                        .flatMap(thing -> Stream.of(thing.getPermittedSubclasses()))
                        .collect(Collectors.toSet());
        assertThat(permitted).isEqualTo(types(STEERLOG));
    }

    @Test
    void the_same_name_twice_is_refused() {
        assertThatThrownBy(() ->
                        new EventCatalogue(
                                List.of(
                                        event("Same", TaskAcknowledged.class),
                                        event("Same", TaskResumed.class))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Same");
    }

    @Test
    void the_same_type_twice_is_refused() {
        assertThatThrownBy(() ->
                        new EventCatalogue(
                                List.of(
                                        event("One", TaskResumed.class),
                                        event("Other", TaskResumed.class))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_type_outside_the_catalogue_has_no_name() {
        assertThatThrownBy(() -> STEERLOG.of(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
    }

    private static Set<Class<?>> types(EventCatalogue catalogue) {
        return StreamSupport.stream(catalogue.entries().spliterator(), false)
                .map(EventCatalogue.Entry::type)
                .collect(Collectors.toSet());
    }

    private static Set<Class<?>> recordsOfTheEventsModule() throws IOException, URISyntaxException {
        Path source =
                Path.of(
                        DomainEvent.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        if (Files.isDirectory(source)) {
            return recordsUnder(source);
        }
        try (FileSystem jar = FileSystems.newFileSystem(source)) {
            return recordsUnder(jar.getPath("/"));
        }
    }

    private static Set<Class<?>> recordsUnder(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("vn/") && name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(EventCatalogueTest::load)
                    .filter(type -> type.isRecord() && DomainEvent.class.isAssignableFrom(type))
                    .collect(Collectors.toSet());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, DomainEvent.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
