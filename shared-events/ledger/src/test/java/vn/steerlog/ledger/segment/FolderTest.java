package vn.steerlog.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;

/// The store in a real folder.
class FolderTest {
    private static final SegmentSettings SMALL = new SegmentSettings(1350, 200);

    @TempDir private Path parent;

    private Ledger open(Path folder) {
        return Ledger.open(SegmentFileStore.open(folder, SMALL), Clock.systemUTC());
    }

    private static void append(Ledger ledger, int count) {
        for (int i = 0; i < count; i++) {
            ledger.append(commit(free())).join();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void the_folder_and_its_files_are_the_owners_alone() throws IOException {
        Path folder = parent.resolve("data").resolve("ledger");
        try (Ledger ledger = open(folder)) {
            append(ledger, 10);
        }
        assertThat(permissions(folder)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(4);
            for (Path file : all) {
                assertThat(permissions(file)).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_folder_is_open_once() {
        try (Ledger ledger = open(parent)) {
            append(ledger, 1);
            assertThatThrownBy(() -> SegmentFileStore.open(parent))
                    .isInstanceOf(LedgerException.Unavailable.class)
                    .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
            append(ledger, 1);
        }
        try (Ledger ledger = open(parent)) {
            assertThat(ledger.head()).isEqualTo(2);
        }
    }

    @Test
    void a_folder_that_could_not_be_opened_is_free_again() throws IOException {
        Path first = parent.resolve(SegmentName.of(1));
        Files.writeString(first, "something else altogether");
        assertThatThrownBy(() -> SegmentFileStore.open(parent))
                .isInstanceOf(LedgerException.Damaged.class);
        Files.delete(first);
        open(parent).close();
    }

    @Test
    void other_files_in_the_folder_are_left_alone() throws IOException {
        Path notes = Files.writeString(parent.resolve("notes.txt"), "mine");
        try (Ledger ledger = open(parent)) {
            append(ledger, 6);
        }
        assertThat(notes).hasContent("mine");
    }

    @Test
    void what_was_left_unfinished_is_cleared_away() throws IOException {
        Path unfinished = Files.writeString(parent.resolve(SegmentName.of(1) + ".new"), "steer");
        open(parent).close();
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_an_error_that_says_so() throws IOException {
        Path file = Files.writeString(parent.resolve("ledger"), "");
        assertThatThrownBy(() -> SegmentFileStore.open(file))
                .isInstanceOf(LedgerException.Unavailable.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void interrupting_a_reader_disturbs_nobody() {
        try (Ledger ledger = open(parent)) {
            append(ledger, 10);
            Thread.currentThread().interrupt();
            assertThat(ledger.commits(1)).hasSize(10);
            assertThat(ledger.commit(3)).isPresent();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(ledger.commit(3)).isPresent();
            append(ledger, 1);
        }
    }

    @Test
    void a_record_damaged_while_the_ledger_is_open_is_named_when_it_is_read() throws IOException {
        try (Ledger ledger = open(parent)) {
            append(ledger, 3);
            try (FileChannel file =
                    FileChannel.open(parent.resolve(SegmentName.of(1)), StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(new byte[] {'?'}), 500);
            }
            assertThat(ledger.commit(1)).isPresent();
            assertThatThrownBy(() -> ledger.commit(2))
                    .isInstanceOf(LedgerException.Damaged.class)
                    .hasMessageMatching("commit 2, at byte \\d+ of .*");
        }
    }

    @Test
    void nothing_is_read_once_it_is_closed() {
        Ledger ledger = open(parent);
        append(ledger, 1);
        ledger.close();
        assertThatThrownBy(() -> ledger.commit(1)).isInstanceOf(LedgerException.Unavailable.class);
    }
}
