package vn.steerlog.ledger.axon;

import java.util.Collections;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordedEvent;

/// Walks through the events of all commits in order, and goes on when the ledger has grown. For one
/// thread at a time.
final class EventCursor implements AutoCloseable {
    private final Ledger ledger;
    private long position;
    private long nextCommit;
    private @Nullable Stream<Commit> stream;
    private Iterator<Commit> commits = Collections.emptyIterator();
    private Iterator<RecordedEvent> events = Collections.emptyIterator();

    /// @param position of the last event that is not wanted; 0 to begin with the first
    /// @throws IllegalArgumentException when the ledger has not come that far: it is another one,
    ///   or an older copy
    EventCursor(Ledger ledger, long position) {
        this.ledger = ledger;
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
    @Nullable RecordedEvent next() {
        while (events.hasNext() || advance()) {
            RecordedEvent event = events.next();
            if (event.position() > position) {
                position = event.position();
                return event;
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
        Commit commit = commits.next();
        nextCommit = commit.number() + 1;
        events = commit.events().iterator();
        return true;
    }

    private boolean open() {
        close();
        if (nextCommit > ledger.head()) {
            return false;
        }
        Stream<Commit> opened = ledger.commits(nextCommit);
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
