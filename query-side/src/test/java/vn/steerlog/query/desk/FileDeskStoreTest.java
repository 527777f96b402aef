package vn.steerlog.query.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.ProblemException;

class FileDeskStoreTest extends DeskStoreContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Override
    DeskStore open() {
        return new FileDeskStore(folder());
    }

    private Path folder() {
        return data.resolve("desk");
    }

    @Test
    void a_desk_is_a_file_for_its_owner_only_and_nothing_else_lies_about() throws IOException {
        open().change("acc-1", desk -> desk.with(OVERDUE));

        Path file = folder().resolve("acc-1.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_draft_that_a_crash_left_does_no_harm() throws IOException {
        open().change("acc-1", desk -> desk.with(OVERDUE));
        Files.writeString(folder().resolve(".draft123.tmp"), "{\"form\":\"steer");

        assertThat(open().of("acc-1").views()).containsExactly(OVERDUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "{}",
                "{\"form\":\"steerlog-desk-2\",\"desk\":{\"account\":\"acc-1\",\"views\":[]}}",
                "{\"form\":\"steerlog-desk-1\",\"desk\":{\"account\":\"acc-1\",\"views\":[{}]}}",
                "{\"form\":\"steerlog-desk-1\",\"desk\":{\"account\":\"acc-1\"}}",
                "{\"form\":\"steerlog-desk-1\"}"
            })
    void a_damaged_file_stops_the_start_and_is_left_as_it_is(String content) throws IOException {
        Path file = folder().resolve("acc-1.json");
        Files.createDirectories(folder());
        Files.writeString(file, content);

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged");
        assertThat(file).hasContent(content);
    }

    @Test
    void a_desk_from_before_there_were_feeds_has_none() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(
                folder().resolve("acc-1.json"),
                "{\"form\":\"steerlog-desk-1\",\"desk\":{\"account\":\"acc-1\",\"views\":[]}}");

        assertThat(open().of("acc-1").feed()).isEmpty();
    }

    @Test
    void what_cannot_be_written_is_not_kept() throws IOException {
        DeskStore store = open();
        store.change("acc-1", desk -> desk.with(OVERDUE));
        Files.move(folder(), data.resolve("elsewhere"));
        Files.writeString(folder(), "a file where the folder was");

        assertThatThrownBy(() -> store.change("acc-1", desk -> desk.with(MINE)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.kind()).isEqualTo(CommonProblem.UNAVAILABLE));
        assertThat(store.of("acc-1").views()).containsExactly(OVERDUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "a/b", ".hidden", "a.b"})
    void an_account_is_no_way_out_of_the_folder(String account) {
        DeskStore store = open();

        assertThatThrownBy(() -> store.change(account, desk -> desk.with(OVERDUE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.all()).isEmpty();
    }
}
