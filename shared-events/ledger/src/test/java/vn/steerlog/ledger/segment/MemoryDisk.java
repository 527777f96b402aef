package vn.steerlog.ledger.segment;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A disk on the heap that knows what is on stable storage and what is not yet.
final class MemoryDisk implements Disk {
    private static final int SECTOR_BYTES = 512;

    private final Map<String, Content> visible = new TreeMap<>();
    private final Map<String, Content> durable = new TreeMap<>();

    /// The bytes of one file, as everybody sees them and as they are on stable storage, and which
    /// sectors a flush would write.
    private static final class Content {
        private final BitSet unwritten = new BitSet();
        private byte[] visible = new byte[0];
        private byte[] durable = new byte[0];

        void flush() {
            byte[] written = Arrays.copyOf(durable, visible.length);
            unwritten.stream().forEach(sector -> copySector(sector, visible, written));
            durable = written;
            unwritten.clear();
        }
    }

    private static void copySector(int sector, byte[] from, byte[] to) {
        int start = sector * SECTOR_BYTES;
        int end = Math.min(start + SECTOR_BYTES, Math.min(from.length, to.length));
        if (end > start) {
            System.arraycopy(from, start, to, start, end - start);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /// The bytes of the file `name`, to look at.
    synchronized byte[] bytes(String name) {
        return content(name).visible.clone();
    }

    /// Changes the file `name` behind the back of the store.
    synchronized void put(String name, byte[] bytes) {
        Content content = visible.computeIfAbsent(name, _ -> new Content());
        durable.put(name, content);
        content.visible = bytes.clone();
        content.durable = content.visible;
    }

    synchronized void remove(String name) {
        visible.remove(name);
        durable.remove(name);
    }

    synchronized List<String> names() {
        return List.copyOf(visible.keySet());
    }

    /// A disk of its own with what is visible on this one.
    synchronized MemoryDisk copy() {
        MemoryDisk copy = new MemoryDisk();
        visible.forEach((name, content) -> copy.put(name, content.visible));
        return copy;
    }

    /// What a machine finds that lost its power now: of all that was not flushed, any part.
    synchronized MemoryDisk afterPowerCut(Random random) {
        MemoryDisk after = new MemoryDisk();
        Map<String, Content> names = new HashMap<>();
        durable.forEach(names::put);
        for (String name : visible.keySet()) {
            if (visible.get(name) != durable.get(name) && random.nextBoolean()) {
                names.put(name, content(name));
            }
        }
        for (String name : durable.keySet()) {
            if (!visible.containsKey(name) && random.nextBoolean()) {
                names.remove(name);
            }
        }
        names.forEach((name, content) -> after.put(name, survivors(content, random)));
        return after;
    }

    private static byte[] survivors(Content content, Random random) {
        int size = random.nextBoolean() ? content.visible.length : content.durable.length;
        byte[] survivors = new byte[size];
        for (int sector = 0; sector * SECTOR_BYTES < size; sector++) {
            boolean cameThrough = content.unwritten.get(sector) && random.nextBoolean();
            copySector(sector, cameThrough ? content.visible : content.durable, survivors);
        }
        return survivors;
    }

    private Content content(String name) {
        Content content = visible.get(name);
        if (content == null) {
            throw new AssertionError("no file " + name);
        }
        return content;
    }

    @Override
    public synchronized List<String> names(Path folder) {
        return names();
    }

    @Override
    public synchronized DiskFile open(Path file) throws IOException {
        Content content = visible.get(name(file));
        if (content == null) {
            throw new NoSuchFileException(file.toString());
        }
        return new MemoryFile(content);
    }

    @Override
    public synchronized DiskFile create(Path file) {
        Content content = new Content();
        visible.put(name(file), content);
        return new MemoryFile(content);
    }

    @Override
    public synchronized void rename(Path from, Path to) {
        Content content = content(name(from));
        visible.remove(name(from));
        visible.put(name(to), content);
    }

    @Override
    public synchronized void delete(Path file) {
        visible.remove(name(file));
    }

    @Override
    public synchronized void flushFolder(Path folder) {
        durable.clear();
        durable.putAll(visible);
    }

    /// As when the operating system was told by the disk that it cannot write: it reports that
    /// once, and takes what it could not write for written.
    void loseUnwritten(DiskFile file) {
        synchronized (this) {
            ((MemoryFile) file).content.unwritten.clear();
        }
    }

    private final class MemoryFile implements DiskFile {
        private final Content content;

        MemoryFile(Content content) {
            this.content = content;
        }

        @Override
        public long size() {
            synchronized (MemoryDisk.this) {
                return content.visible.length;
            }
        }

        @Override
        public void read(ByteBuffer into, long at) throws IOException {
            synchronized (MemoryDisk.this) {
                if (at + into.remaining() > content.visible.length) {
                    throw new EOFException();
                }
                into.put(content.visible, Math.toIntExact(at), into.remaining());
            }
        }

        @Override
        public void write(ByteBuffer from, long at) {
            synchronized (MemoryDisk.this) {
                int start = Math.toIntExact(at);
                int end = start + from.remaining();
                int size = Math.max(end, content.visible.length);
                content.visible = Arrays.copyOf(content.visible, size);
                from.get(content.visible, start, end - start);
                if (end > start) {
                    content.unwritten.set(start / SECTOR_BYTES, (end - 1) / SECTOR_BYTES + 1);
                }
            }
        }

        @Override
        public void truncate(long size) {
            synchronized (MemoryDisk.this) {
                int before = content.visible.length;
                int length = (int) Math.min(size, before);
                content.unwritten.set(length / SECTOR_BYTES, before / SECTOR_BYTES + 1);
                content.visible = Arrays.copyOf(content.visible, length);
            }
        }

        @Override
        public void flush() {
            synchronized (MemoryDisk.this) {
                content.flush();
            }
        }

        @Override
        public void close() {}
    }
}
