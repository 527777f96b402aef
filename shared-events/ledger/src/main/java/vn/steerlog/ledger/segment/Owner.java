package vn.steerlog.ledger.segment;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Keeps everybody but the owner out of what is created, on file systems that know owners.
final class Owner {
    private Owner() {}

    static FileAttribute<?>[] mayReadAndWrite(Path file) {
        return only(file, "rw-------");
    }

    static FileAttribute<?>[] mayEnter(Path folder) {
        return only(folder, "rwx------");
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
