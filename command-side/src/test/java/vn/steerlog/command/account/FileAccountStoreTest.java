package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.command.account.Sample.account;

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
import vn.steerlog.http.Role;

class FileAccountStoreTest extends AccountStoreContract {
    private static final Account FIRST = account("acc-1", "quantri", Role.ADMINISTRATOR);

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("data/accounts.json");
    }

    @Override
    AccountStore open() {
        return new FileAccountStore(file());
    }

    @Test
    void the_file_is_for_its_owner_only_and_alone_in_its_folder() throws IOException {
        open().change(all -> all.with(FIRST));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file().resolveSibling(""))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void a_draft_that_a_crash_left_does_no_harm() throws IOException {
        open().change(all -> all.with(FIRST));
        Files.writeString(file().resolveSibling("accounts123.tmp"), "{\"form\":\"steer");

        assertThat(open().read().all()).containsExactly(FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"form\":\"steerlog-accounts-2\",\"accounts\":[]}",
                "{\"form\":\"steerlog-accounts-1\"}",
                "{\"form\":\"steerlog-accounts-1\",\"accounts\":[null]}",
                "{\"form\":\"steerlog-accounts-1\",\"accounts\":[{}]}",
                "{\"form\":\"steerlog-accounts-1\",\"accounts\":[],\"more\":1}"
            })
    void a_damaged_file_stops_the_start_and_is_left_as_it_is(String content) throws IOException {
        Files.createDirectories(file().resolveSibling(""));
        Files.writeString(file(), content);

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("damaged");
        assertThat(file()).hasContent(content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"role\" : \"ADMINISTRATOR\" => \"role\" : \"KING\"",
                "\"role\" : \"ADMINISTRATOR\" => \"role\" : \"AGENCY_OFFICER\"",
                "\"quantri\" => \"quan tri\"",
                "\"acc-2\" => \"acc-1\"",
                "\"generation\" : 1 => \"generation\" : 0",
                "{argon2}x => ",
                "\"disabled\" : false, => "
            })
    void an_account_that_cannot_be_stops_the_start(String change) throws IOException {
        open().change(all -> all.with(FIRST).with(account("acc-2", "b", Role.LEADER)));
        String[] parts = change.split(" => ", -1);
        String before = Files.readString(file());
        Files.writeString(file(), before.replace(parts[0], parts[1]));

        assertThat(before).contains(parts[0]);
        assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_cannot_be_written_is_not_changed() throws IOException {
        AccountStore store = open();
        store.change(all -> all.with(FIRST));
        Path folderOfFile = file().resolveSibling("");
        Files.move(folderOfFile, folder.resolve("elsewhere"));
        Files.writeString(folderOfFile, "a file where the folder was");

        assertThatThrownBy(() -> store.change(all -> all.with(account("acc-2", "b", Role.LEADER))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.kind()).isEqualTo(CommonProblem.UNAVAILABLE));
        assertThat(store.read().all()).containsExactly(FIRST);
    }
}
