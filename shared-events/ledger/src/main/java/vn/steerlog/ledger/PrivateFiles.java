package vn.steerlog.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// Small files that only their owner may read and write, on file systems that know owners. Under
/// its name a file is there whole and on stable storage, or not at all.
public final class PrivateFiles {
    private static final Set<PosixFilePermission> OF_OTHERS =
            EnumSet.complementOf(
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));

    private PrivateFiles() {}

    /// Makes `folder`, and those above it, unless it is there.
    public static void createFolder(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(folder)) {
            createFolder(parent);
            try {
                Files.createDirectory(folder, only(folder, "rwx------"));
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
            flushFolder(parent);
        }
    }

    /// Writes `file`, in place of one that is there.
    public static void write(Path file, byte[] content) throws IOException {
        placed(file, content, draft -> Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE));
    }

    /// Writes `file` unless it is there: of several that do so at once, one does.
    public static void create(Path file, byte[] content) throws IOException {
        placed(
                file,
                content,
                draft -> {
                    try {
                        Files.createLink(file, draft);
                    } catch (FileAlreadyExistsException somebodyWasFaster) {
                        // what is there counts
                    }
                });
    }

    /// A new empty file in `folder`, which is there; its name begins with `.draft`.
    public static Path draft(Path folder) throws IOException {
        return Files.createTempFile(folder, ".draft", null, only(folder, "rw-------"));
    }

    @FunctionalInterface
    private interface Placing {
        void place(Path draft) throws IOException;
    }

    private static void placed(Path file, byte[] content, Placing placing) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("").normalize();
        createFolder(folder);
        Path draft = draft(folder);
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content));
                channel.force(true);
            }
            placing.place(draft);
            flushFolder(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Whether somebody else than its owner may read or write `file`.
    public static boolean isOpenToOthers(Path file) throws IOException {
        if (!isPosix(file)) {
            return false;
        }
        return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    }

    /// What was made, renamed or removed in `folder` is so on stable storage when this returns.
    public static void flushFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
