package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Keeps everybody but the owner out of what is created, on file systems that know owners.
final class Owner {
    private Owner() {}

    static FileAttribute<?>[] mayReadAndWrite(Path file) {
        return only(file, "rw-------");
    }

    /// Makes a folder that only its owner may enter, and those above it, unless they are there.
    static void createFolder(Path folder, Disk disk) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.isDirectory(folder)) {
            createFolder(parent, disk);
            Files.createDirectory(folder, only(folder, "rwx------"));
            disk.flushFolder(parent);
        }
    }

    static boolean isPosix(Path path) {
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
