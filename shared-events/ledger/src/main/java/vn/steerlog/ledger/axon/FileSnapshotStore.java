package vn.steerlog.ledger.axon;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.ledger.Sha256;

/// Snapshots in a folder of their own, a file an aggregate, under the SHA-256 of its key. Each file
/// begins with the SHA-256 of the rest: a file that does not match is as good as none. Nothing is
/// flushed; the folder may be deleted at any time.
public final class FileSnapshotStore implements SnapshotStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileSnapshotStore.class);

    private final Path folder;

    public FileSnapshotStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public synchronized void store(Snapshot snapshot) {
        if (newest(snapshot.key())
                .filter(kept -> kept.sequence() >= snapshot.sequence())
                .isPresent()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "snapshot", ".tmp");
            try {
                Files.write(written, SnapshotBytes.write(snapshot));
                Files.move(written, file(snapshot.key()), ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            LOG.warn("the snapshot of {} {} is not kept", snapshot.stream(), snapshot.key(), e);
        }
    }

    @Override
    public Optional<Snapshot> newest(String key) {
        try {
            return Optional.of(SnapshotBytes.read(Files.readAllBytes(file(key))))
                    .filter(snapshot -> snapshot.key().equals(key));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("the snapshot of {} cannot be read and is left out", key, e);
            return Optional.empty();
        }
    }

    private Path file(String key) {
        byte[] hash = Sha256.digest().digest(key.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(HexFormat.of().formatHex(hash) + ".snapshot");
    }
}
