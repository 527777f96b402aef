package vn.steerlog.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.LedgerException;

class FileCheckpointStoreTest extends CheckpointStoreContract {
    @TempDir private Path folder;

    @Override
    protected CheckpointStore open() {
        return new FileCheckpointStore(folder.resolve("checkpoints"));
    }

    @Test
    void the_folder_is_its_owner_s_alone() throws IOException {
        open();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("checkpoints"))))
                .isEqualTo("rwx------");
    }

    @Test
    void a_file_that_is_no_checkpoint_is_said_to_be_damaged() throws IOException {
        open();
        Files.writeString(folder.resolve("checkpoints/0000000000000000042.note"), "nothing");
        assertThatThrownBy(() -> open().latest())
                .isInstanceOf(LedgerException.Damaged.class)
                .hasMessageContaining("checkpoint 42");
    }
}
