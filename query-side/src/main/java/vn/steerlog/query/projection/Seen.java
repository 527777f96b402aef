package vn.steerlog.query.projection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.catalogue.MetaJson;

/// An event as a projection sees it: what happened, and what the ledger knows about it.
public final class Seen {
    private final RecordedEvent recorded;
    private final @Nullable DomainEvent event;
    private final @Nullable RuntimeException unreadable;
    private @Nullable Map<String, String> meta; // of two threads that read it, both read the same

    private Seen(
            RecordedEvent recorded,
            @Nullable DomainEvent event,
            @Nullable RuntimeException unreadable) {
        this.recorded = recorded;
        this.event = event;
        this.unreadable = unreadable;
    }

    public static Seen of(RecordedEvent recorded, DomainEvent event) {
        return new Seen(recorded, event, null);
    }

    /// Never throws: an event that cannot be understood says so when it is asked for.
    static Seen decoded(RecordedEvent recorded, EventCodec codec) {
        try {
            return new Seen(recorded, codec.decode(recorded), null);
        } catch (RuntimeException e) {
            return new Seen(recorded, null, e);
        }
    }

    /// Whether its stored form is understood.
    public boolean isReadable() {
        return unreadable == null;
    }

    /// @throws RuntimeException when the stored form cannot be understood; it names the commit
    public DomainEvent event() {
        if (unreadable != null) {
            throw unreadable;
        }
        if (event == null) {
            throw new IllegalStateException("neither an event nor a reason");
        }
        return event;
    }

    public RecordedEvent recorded() {
        return recorded;
    }

    public long commit() {
        return recorded.commit();
    }

    public long position() {
        return recorded.position();
    }

    /// When the commit was recorded.
    public Instant committedAt() {
        return recorded.committedAt();
    }

    /// The account that is responsible.
    public String by() {
        return recorded.by();
    }

    /// The role in which that account acted.
    public Optional<String> role() {
        return Optional.ofNullable(meta().get("role"));
    }

    /// The agency for which an officer acted.
    public Optional<String> agency() {
        return Optional.ofNullable(meta().get("agency"));
    }

    /// The name of the imported list that it came with.
    public Optional<String> list() {
        return Optional.ofNullable(meta().get("list"));
    }

    /// Whether it is sample data.
    public boolean sample() {
        return "true".equals(meta().get("sample"));
    }

    /// The sequence to which it belongs when it is parked: its aggregate, or it alone.
    String sequence() {
        return recorded.place().map(place -> place.key()).orElse(recorded.id());
    }

    private Map<String, String> meta() {
        Map<String, String> known = meta;
        if (known == null) {
            known = MetaJson.read(recorded.meta());
            meta = known;
        }
        return known;
    }
}
