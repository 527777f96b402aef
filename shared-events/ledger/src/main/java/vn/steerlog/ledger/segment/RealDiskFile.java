package vn.steerlog.ledger.segment;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A file of this machine. Interrupting a thread that reads closes the channel under everybody, so
/// reading has a channel of its own, which is opened anew when that happens; the channel for
/// writing is never handed to such threads.
final class RealDiskFile implements Disk.DiskFile {
    private final Path path;
    private @Nullable FileChannel reading;
    private @Nullable FileChannel writing;
    private boolean closed;

    RealDiskFile(Path path) {
        this.path = path;
    }

    @Override
    public long size() throws IOException {
        return reading().size();
    }

    @Override
    public void read(ByteBuffer into, long at) throws IOException {
        int start = into.position();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    readFully(reading(), into, at);
                    return;
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                } catch (ClosedChannelException e) {
                    refuseWhenClosed();
                }
                into.position(start);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void readFully(FileChannel channel, ByteBuffer into, long at) throws IOException {
        long next = at;
        while (into.hasRemaining()) {
            int count = channel.read(into, next);
            if (count < 0) {
                throw new EOFException(path + " ends before byte " + next);
            }
            next += count;
        }
    }

    @Override
    public void write(ByteBuffer from, long at) throws IOException {
        long next = at;
        while (from.hasRemaining()) {
            next += writing().write(from, next);
        }
    }

    @Override
    public void truncate(long size) throws IOException {
        writing().truncate(size);
    }

    @Override
    public void flush() throws IOException {
        writing().force(false);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try {
            close(reading);
        } finally {
            close(writing);
        }
    }

    private static void close(@Nullable FileChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    private synchronized FileChannel reading() throws IOException {
        refuseWhenClosed();
        FileChannel channel = reading;
        if (channel == null || !channel.isOpen()) {
            channel = FileChannel.open(path, StandardOpenOption.READ);
            reading = channel;
        }
        return channel;
    }

    private synchronized FileChannel writing() throws IOException {
        refuseWhenClosed();
        FileChannel channel = writing;
        if (channel == null) {
            channel = FileChannel.open(path, StandardOpenOption.WRITE);
            writing = channel;
        }
        return channel;
    }

    private synchronized void refuseWhenClosed() throws ClosedChannelException {
        if (closed) {
            throw new ClosedChannelException();
        }
    }
}
