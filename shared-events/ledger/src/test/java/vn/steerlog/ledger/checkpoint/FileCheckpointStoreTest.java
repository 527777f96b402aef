package vn.steerlog.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckpointStoreTest extends CheckpointStoreContract {
    @TempDir private Path folder;

    @Override
    protected CheckpointStore open() {
        return new FileCheckpointStore(folder.resolve("checkpoints"));
    }

    @Test
    void a_list_of_keys_that_is_none_is_said_to_be_damaged_and_left_as_it_is() throws IOException {
        open();
        Path list = Files.writeString(folder.resolve("checkpoints/verifier-keys"), "nothing");
        assertThatThrownBy(() -> open().keys())
                .isInstanceOfSatisfying(
                        KeyTrouble.class,
                        trouble ->
                                assertThat(trouble.kind()).isEqualTo(KeyTrouble.Kind.LIST_DAMAGED));
        assertThat(Files.readString(list)).isEqualTo("nothing");
    }

    @Test
    void the_folder_is_its_owner_s_alone() throws IOException {
        open();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("checkpoints"))))
                .isEqualTo("rwx------");
    }

    @Override
    protected void damage(long size) {
        try {
            Files.writeString(folder.resolve("checkpoints/%019d.note".formatted(size)), "nothing");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
