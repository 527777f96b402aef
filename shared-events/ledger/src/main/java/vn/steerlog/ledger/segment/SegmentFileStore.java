package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.Past;
import vn.steerlog.ledger.RecordReader;
import vn.steerlog.ledger.Touched;

/// Keeps the ledger in the files of a folder, of which it is the only user.
///
/// A batch is on stable storage (`fdatasync`) when [#append] returns. A write or flush that failed
/// is never tried again: the store takes no further batch until it is opened anew. Reading goes on,
/// and never waits for the writer. Every record read is compared with its checksum; opening checks
/// everything, see [Opening]. Folder and files are the owner's alone.
///
/// Not promised: that damage to the very last record is told from a tear, or that a log is noticed
/// to lack all of its end; a signed checkpoint shows that.
public final class SegmentFileStore implements LedgerStore {
    private final FolderLock lock;
    private final CommitIndex index;
    private final NavigableMap<Long, Segment> segments = new ConcurrentSkipListMap<>();
    private final RecordFiles records;
    private final IndexKeeper indexKeeper;
    private final TailWriter tail;
    private volatile Head head;
    private boolean broken;

    private SegmentFileStore(
            Disk disk, Path folder, SegmentSettings settings, FolderLock lock, Opened opened) {
        this.lock = lock;
        index = opened.index();
        opened.segments().forEach(segment -> segments.put(segment.firstCommit(), segment));
        records = new RecordFiles(index, segments);
        indexKeeper = new IndexKeeper(disk, folder);
        tail = new TailWriter(disk, folder, settings, segments, indexKeeper::keep, opened.end());
        head = opened.head();
    }

    /// Opens the ledger in `folder`, or begins one there.
    ///
    /// @throws LedgerException.Unavailable when another process has it open, or the disk fails
    /// @throws LedgerException.Damaged when the files hold something else than was written
    public static SegmentFileStore open(Path folder) {
        return open(folder, SegmentSettings.DEFAULT);
    }

    /// @see #open(Path)
    public static SegmentFileStore open(Path folder, SegmentSettings settings) {
        return open(folder, settings, new RealDisk());
    }

    static SegmentFileStore open(Path folder, SegmentSettings settings, Disk disk) {
        try {
            Owner.createFolder(folder.toAbsolutePath(), disk);
            FolderLock lock = FolderLock.on(folder);
            try {
                Opened opened = new Opening(disk, folder).open(settings.zeros());
                return new SegmentFileStore(disk, folder, settings, lock, opened);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new LedgerException.Unavailable("cannot open the ledger in " + folder, e);
        }
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public Past past(Touched touched) {
        Map<String, AggregateHead> aggregates = new HashMap<>();
        for (String key : touched.allKeys()) {
            index.aggregate(key).ifPresent(end -> aggregates.put(key, end));
        }
        Map<String, Long> streams = new HashMap<>();
        for (String stream : touched.streams()) {
            index.lastOn(stream).ifPresent(commit -> streams.put(stream, commit));
        }
        Set<String> recorded =
                touched.eventIds().stream().filter(this::holds).collect(Collectors.toSet());
        Set<String> causes =
                touched.causes().stream()
                        .filter(cause -> firstCausedBy(cause).isPresent())
                        .collect(Collectors.toSet());
        return new Past(head, aggregates, recorded, streams, causes);
    }

    private boolean holds(String eventId) {
        return Arrays.stream(index.mayHold(eventId))
                .mapToObj(this::commit)
                .flatMap(commit -> commit.events().stream())
                .anyMatch(event -> event.id().equals(eventId));
    }

    @Override
    public int append(List<Commit> batch) {
        if (broken) {
            throw new LedgerException.Stopped("an earlier write failed", null);
        }
        if (batch.getFirst().number() != head.number() + 1) {
            return 0;
        }
        broken = true;
        try {
            index.add(tail.write(batch));
        } catch (IOException e) {
            throw new LedgerException.Stopped("cannot write: " + e.getMessage(), e);
        }
        head = Head.of(batch.getLast());
        broken = false;
        return batch.size();
    }

    @Override
    public List<byte[]> records(long first, int maxBytes) {
        long last = head.number();
        return first > last ? List.of() : records.read(first, last, maxBytes);
    }

    @Override
    public List<byte[]> records(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(this::record).toList();
    }

    @Override
    public long[] commitsOf(String key, long firstSequence) {
        return index.commitsOf(key, firstSequence);
    }

    private byte[] record(long number) {
        return records.read(number, number, 0).getFirst();
    }

    private Commit commit(long number) {
        return RecordReader.read(record(number));
    }

    @Override
    public OptionalLong commitHolding(long position) {
        Head now = head;
        return position < 1 || position > now.position()
                ? OptionalLong.empty()
                : OptionalLong.of(index.commitHolding(position, now.number()));
    }

    @Override
    public OptionalLong firstCausedBy(String cause) {
        return Arrays.stream(index.mayBeCausedBy(cause))
                .filter(number -> commit(number).cause().equals(cause))
                .findFirst();
    }

    @Override
    public long headAt(Instant moment) {
        return index.headAt(moment, head.number());
    }

    @Override
    public void close() {
        try (lock) {
            indexKeeper.close();
            for (Segment segment : segments.values()) {
                segment.close();
            }
        } catch (IOException e) {
            throw new LedgerException.Unavailable("cannot close the ledger", e);
        }
    }
}
