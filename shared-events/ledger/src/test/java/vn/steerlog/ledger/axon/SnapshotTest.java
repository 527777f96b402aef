package vn.steerlog.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.Ledger;

class SnapshotTest {
    @TempDir Path folder;

    @Test
    void the_newest_is_kept_and_found_again() {
        new FileSnapshotStore(folder).store(snapshot("T-1", 5));
        new FileSnapshotStore(folder).store(snapshot("T-1", 9));
        new FileSnapshotStore(folder).store(snapshot("T-1", 7));
        new FileSnapshotStore(folder).store(snapshot("../T/2", 1));
        assertThat(new FileSnapshotStore(folder).newest("T-1"))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(snapshot("T-1", 9));
        assertThat(new FileSnapshotStore(folder).newest("../T/2"))
                .map(Snapshot::sequence)
                .contains(1L);
        assertThat(new FileSnapshotStore(folder).newest("T-3")).isEmpty();
    }

    @Test
    void a_file_that_is_cut_or_changed_anywhere_is_as_good_as_none() throws IOException {
        FileSnapshotStore store = new FileSnapshotStore(folder);
        store.store(snapshot("T-1", 5));
        Path file = onlyFile();
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            Files.write(file, Arrays.copyOf(whole, i));
            assertThat(store.newest("T-1")).as("cut at %d", i).isEmpty();
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThat(store.newest("T-1")).as("changed at %d", i).isEmpty();
        }
        store.store(snapshot("T-1", 3));
        assertThat(store.newest("T-1")).map(Snapshot::sequence).contains(3L);
    }

    @Test
    void a_folder_that_cannot_be_written_keeps_nobody_from_working() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file"));
        FileSnapshotStore store = new FileSnapshotStore(blocked);
        store.store(snapshot("T-1", 5));
        assertThat(store.newest("T-1")).isEmpty();
    }

    @Test
    void what_could_not_be_kept_leaves_nothing_behind() throws IOException {
        FileSnapshotStore store = new FileSnapshotStore(folder);
        store.store(snapshot("T-1", 5));
        Path file = onlyFile();
        Files.delete(file);
        Files.createFile(Files.createDirectory(file).resolve("in the way"));
        store.store(snapshot("T-1", 6));
        assertThat(onlyFile()).isEqualTo(file);
    }

    @Test
    void a_snapshot_of_another_history_is_left_out() {
        SnapshotStore snapshots = new HeapSnapshotStore();
        try (Ledger ledger = Fixture.ledger();
                Ledger shorter = Fixture.ledger();
                Ledger other = Fixture.ledger()) {
            LedgerEventStorageEngine engine = engine(ledger, snapshots);
            engine.appendEvents(Fixture.message("T-1", 0), Fixture.message("T-1", 1));
            engine.storeSnapshot(state("T-1", 1));
            assertThat(engine.readSnapshot("T-1"))
                    .<Object>map(DomainEventMessage::getPayload)
                    .contains("state");

            engine(shorter, snapshots).appendEvents(Fixture.message("T-1", 0));
            assertThat(engine(shorter, snapshots).readSnapshot("T-1")).isEmpty();
            engine(other, snapshots)
                    .appendEvents(Fixture.message("T-1", 0), Fixture.message("T-1", 1));
            assertThat(engine(other, snapshots).readSnapshot("T-1")).isEmpty();
        }
    }

    private static LedgerEventStorageEngine engine(Ledger ledger, SnapshotStore snapshots) {
        return LedgerEventStorageEngine.builder().ledger(ledger).snapshotStore(snapshots).build();
    }

    private static DomainEventMessage<?> state(String key, long sequence) {
        return new GenericDomainEventMessage<>("Task", key, sequence, "state");
    }

    private static Snapshot snapshot(String key, long sequence) {
        byte[] state = "{\"trạng thái\":1}".getBytes(StandardCharsets.UTF_8);
        return new Snapshot(
                "Task",
                key,
                sequence,
                Optional.of("event"),
                "id",
                Fixture.AT,
                "vn.steerlog.Task",
                Optional.empty(),
                state,
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce(
                            (one, other) -> {
                                throw new AssertionError(one + " and " + other);
                            })
                    .orElseThrow();
        }
    }
}
