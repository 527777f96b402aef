package vn.steerlog.ledger.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.events.person.PersonId;

class FilePersonKeysTest extends PersonKeysContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final Random random = new Random(1);

    @Override
    PersonKeys open() {
        return FilePersonKeys.open(folder(), random);
    }

    @Override
    void damageKey(PersonId person) {
        write(folder().resolve("p-" + person.value() + ".key"), "c2hvcnQ=");
    }

    @Override
    void damageForm() {
        write(folder().resolve("form"), "steerlog-person-keys-9");
    }

    @Test
    void only_the_owner_may_read() throws IOException {
        open().create(ANN);
        assertThat(mode(folder())).isEqualTo("rwx------");
        assertThat(files()).allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
    }

    @Test
    void a_destroyed_key_leaves_no_file() throws IOException {
        PersonKeys keys = open();
        keys.create(ANN);
        assertThat(files()).hasSize(2);
        keys.destroy(ANN);
        assertThat(files()).containsExactly(folder().resolve("form"));
    }

    @Test
    void what_a_crash_left_of_making_or_destroying_is_no_key_and_is_removed() throws IOException {
        open().create(ANN);
        Path key = folder().resolve("p-ann.key");
        Files.copy(key, folder().resolve("p-binh.draft"));
        Files.move(key, folder().resolve("p-ann.doomed"));
        PersonKeys keys = open();
        assertThat(keys.find(ANN)).isEmpty();
        assertThat(keys.find(BINH)).isEmpty();
        assertThat(files()).containsExactly(folder().resolve("form"));
    }

    private Path folder() {
        return data.resolve("keys/persons");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
