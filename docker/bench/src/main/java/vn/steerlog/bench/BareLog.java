package vn.steerlog.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/// The least that many writers of one file can do with: a queue, and one thread that writes what
/// has gathered in it, flushes once and answers. No numbers, no checks, no index.
final class BareLog implements AutoCloseable {
    private final Entry end = new Entry(0, new CompletableFuture<>());
    private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
    private final FileChannel channel;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 20);

    private record Entry(int size, CompletableFuture<Void> answer) {}

    BareLog(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Thread.ofPlatform().name("bare-writer").daemon().start(this::write);
    }

    /// Returns once `size` bytes are on stable storage.
    void append(int size) {
        Entry entry = new Entry(size, new CompletableFuture<>());
        queue.add(entry);
        entry.answer().join();
    }

    private void write() {
        try {
            List<Entry> batch = new ArrayList<>();
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch);
                store(batch.stream().mapToInt(Entry::size).sum());
                batch.forEach(entry -> entry.answer().complete(null));
                if (batch.contains(end)) {
                    return;
                }
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(int size) throws IOException {
        if (size > bytes.capacity()) {
            bytes = ByteBuffer.allocateDirect(size);
        }
        channel.write(bytes.clear().limit(size));
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        queue.add(end);
        end.answer().join();
        channel.close();
    }
}
