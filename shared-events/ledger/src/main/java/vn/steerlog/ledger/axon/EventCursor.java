package vn.steerlog.ledger.axon;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordedEvent;

/// Walks through the events of all commits in order, and goes on when the ledger has grown. For one
/// thread at a time.
final class EventCursor implements AutoCloseable {
    private final Ledger ledger;
    private final Function<RecordedEvent, RecordedPayload> ready;
    private long position;
    private long nextCommit;
    private @Nullable Stream<List<RecordedPayload>> stream;
    private Iterator<List<RecordedPayload>> commits = Collections.emptyIterator();
    private Iterator<RecordedPayload> events = Collections.emptyIterator();

    /// @param ready makes each event ready, on the threads that read ahead
    /// @param position of the last event that is not wanted; 0 to begin with the first
    /// @throws IllegalArgumentException when the ledger has not come that far: it is another one,
    ///   or an older copy
    EventCursor(Ledger ledger, long position, Function<RecordedEvent, RecordedPayload> ready) {
        this.ledger = ledger;
        this.ready = ready;
        this.position = position;
        this.nextCommit =
                position == 0
                        ? 1
                        : ledger.event(position)
                                .map(RecordedEvent::commit)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "position %d was asked for, the ledger ends at %d"
                                                        .formatted(
                                                                position, ledger.lastPosition())));
    }

    /// The next event, or nothing as long as there is none.
    @Nullable RecordedPayload next() {
        while (events.hasNext() || advance()) {
            RecordedPayload next = events.next();
            if (next.event().position() > position) {
                position = next.event().position();
                return next;
            }
        }
        return null;
    }

    /// The position of the event that was returned last.
    long position() {
        return position;
    }

    /// After a failure the next call begins anew where this one was.
    private boolean advance() {
        try {
            return nextCommit();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private boolean nextCommit() {
        if (!commits.hasNext() && !open()) {
            return false;
        }
        List<RecordedPayload> commit = commits.next();
        nextCommit = commit.getFirst().event().commit() + 1;
        events = commit.iterator();
        return true;
    }

    private boolean open() {
        close();
        if (nextCommit > ledger.head()) {
            return false;
        }
        Stream<List<RecordedPayload>> opened =
                ledger.commits(nextCommit, commit -> commit.events().stream().map(ready).toList());
        stream = opened;
        commits = opened.iterator();
        return commits.hasNext();
    }

    @Override
    public void close() {
        commits = Collections.emptyIterator();
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }
}
