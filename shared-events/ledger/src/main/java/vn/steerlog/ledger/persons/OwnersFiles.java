package vn.steerlog.ledger.persons;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/// Small files that only their owner may read, each step on stable storage when it returns.
final class OwnersFiles {
    private OwnersFiles() {}

    /// Makes a folder that only its owner may enter, and those above it, unless they are there.
    static void createFolder(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.isDirectory(folder)) {
            createFolder(parent);
            Files.createDirectory(folder, only(folder, "rwx------"));
            flushFolder(parent);
        }
    }

    /// Writes a new file, in place of what a crash left under its name.
    static void write(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, only(file, "rw-------"))) {
            writeFully(channel, content);
        }
    }

    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        flushFolder(to.resolveSibling(""));
    }

    /// Overwrites a file before it is removed.
    static void shred(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            writeFully(channel, new byte[Math.toIntExact(channel.size())]);
        }
        Files.delete(file);
        flushFolder(file.resolveSibling(""));
    }

    private static void writeFully(FileChannel channel, byte[] content) throws IOException {
        var rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    private static void flushFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
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
