package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/// What the store asks of a file system: a seam, so that tests can make it fail in every way a disk
/// fails.
interface Disk {

    /// How the name of a file ends that is not whole yet.
    String UNFINISHED = ".new";

    /// The names of the files in `folder`, in no particular order.
    List<String> names(Path folder) throws IOException;

    /// Opens a file that exists.
    DiskFile open(Path file) throws IOException;

    /// Makes an empty file that only its owner may read and write, in place of one that exists.
    DiskFile create(Path file) throws IOException;

    /// Makes a file with this content, in place of one that exists. Under its name it is there
    /// whole and on stable storage, or not at all.
    default void createWhole(Path folder, String name, ByteBuffer content) throws IOException {
        Path unfinished = folder.resolve(name + UNFINISHED);
        try (DiskFile file = create(unfinished)) {
            file.write(content, 0);
            file.flush();
        }
        rename(unfinished, folder.resolve(name));
        flushFolder(folder);
    }

    void rename(Path from, Path to) throws IOException;

    void delete(Path file) throws IOException;

    /// Puts on stable storage which files `folder` has.
    void flushFolder(Path folder) throws IOException;

    /// An open file. One thread at a time changes it; any number read at the same time.
    interface DiskFile extends AutoCloseable {
        long size() throws IOException;

        /// Fills `into` with what stands from byte `at` on. Not to be stopped by an interrupt.
        void read(ByteBuffer into, long at) throws IOException;

        /// Writes all of `from`. When it throws, any part of it may have been written.
        void write(ByteBuffer from, long at) throws IOException;

        void truncate(long size) throws IOException;

        /// Puts what was written on stable storage.
        void flush() throws IOException;

        @Override
        void close() throws IOException;
    }
}
