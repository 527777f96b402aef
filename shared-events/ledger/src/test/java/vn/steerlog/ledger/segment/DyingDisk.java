package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;

/// A disk that dies at the n-th change it is asked for, in the middle of it when it can be, and
/// does nothing more.
final class DyingDisk extends ForwardingDisk {
    private final MemoryDisk disk;
    private final Random random;
    private int left;

    DyingDisk(MemoryDisk disk, int changes, Random random) {
        super(disk);
        this.disk = disk;
        left = changes;
        this.random = random;
    }

    private synchronized boolean isLastChange() throws IOException {
        left--;
        if (left < 0) {
            throw new IOException("the disk is dead");
        }
        return left == 0;
    }

    synchronized boolean isDead() {
        return left <= 0;
    }

    private void change(Change change) throws IOException {
        boolean dies = isLastChange();
        if (!dies || random.nextBoolean()) {
            change.make();
        }
        if (dies) {
            throw new IOException("the disk died");
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    @Override
    public DiskFile open(Path file) throws IOException {
        return new DyingFile(super.open(file));
    }

    @Override
    public DiskFile create(Path file) throws IOException {
        if (isLastChange()) {
            throw new IOException("the disk died");
        }
        return new DyingFile(super.create(file));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        change(() -> super.rename(from, to));
    }

    @Override
    public void delete(Path file) throws IOException {
        change(() -> super.delete(file));
    }

    @Override
    public void flushFolder(Path folder) throws IOException {
        change(() -> super.flushFolder(folder));
    }

    private final class DyingFile extends ForwardingFile {
        private final DiskFile file;

        DyingFile(DiskFile file) {
            super(file);
            this.file = file;
        }

        @Override
        public void write(ByteBuffer from, long at) throws IOException {
            if (isLastChange()) {
                ByteBuffer part = from.slice(from.position(), random.nextInt(from.remaining() + 1));
                super.write(part, at);
                throw new IOException("the disk died");
            }
            super.write(from, at);
        }

        @Override
        public void truncate(long size) throws IOException {
            change(() -> super.truncate(size));
        }

        @Override
        public void flush() throws IOException {
            boolean dies = isLastChange();
            if (dies && random.nextBoolean()) {
                disk.loseUnwritten(file);
            } else {
                super.flush();
            }
            if (dies) {
                throw new IOException("the disk died");
            }
        }
    }
}
