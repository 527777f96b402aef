package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/// A disk that refuses to flush, or has no more room, when told so.
final class TroubledDisk extends ForwardingDisk {
    private volatile boolean refusesToFlush;
    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);

    TroubledDisk(Disk disk) {
        super(disk);
    }

    void refuseToFlush() {
        refusesToFlush = true;
    }

    void leaveRoomFor(long bytes) {
        room.set(bytes);
    }

    @Override
    public DiskFile open(Path file) throws IOException {
        return new TroubledFile(super.open(file));
    }

    @Override
    public DiskFile create(Path file) throws IOException {
        return new TroubledFile(super.create(file));
    }

    private final class TroubledFile extends ForwardingFile {
        TroubledFile(DiskFile file) {
            super(file);
        }

        @Override
        public void write(ByteBuffer from, long at) throws IOException {
            long more = Math.max(0, at + from.remaining() - size());
            long lacking = -room.addAndGet(-more);
            if (lacking > 0) {
                room.addAndGet(lacking);
                int fits = Math.toIntExact(Math.max(0, from.remaining() - lacking));
                super.write(from.slice(from.position(), fits), at);
                throw new IOException("No space left on device");
            }
            super.write(from, at);
        }

        @Override
        public void flush() throws IOException {
            if (refusesToFlush) {
                throw new IOException("Input/output error");
            }
            super.flush();
        }
    }
}
