package vn.steerlog.ledger.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.EventCatalogue.Entry;

/// Turns events into their stored JSON and back. Safe for use by many threads.
///
/// A record is an object with its components in their order, an id a plain string, an absent
/// `Optional` no property, a day `2025-11-17`, a `BigDecimal` a plain number with its digits as
/// they are, an enum constant its name. Reading is strict: a property that is unknown, missing,
/// null or of another kind is an error.
public final class EventCodec {
    private static final JsonMapper MAPPER = EventMapper.create();

    private final EventCatalogue catalogue;
    private final Map<Entry, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventCodec(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The names that this codec knows.
    public EventCatalogue catalogue() {
        return catalogue;
    }

    /// The data of `event` as stored under its newest revision: a JSON object in UTF-8, the same
    /// bytes every time.
    ///
    /// @throws IllegalArgumentException when such events are not in the catalogue
    public byte[] encode(DomainEvent event) {
        catalogue.of(event.getClass());
        return MAPPER.writeValueAsBytes(event);
    }

    /// What was recorded, as an event of today.
    ///
    /// @throws EventUnreadable when it cannot be understood in full
    public DomainEvent decode(RecordedEvent recorded) {
        try {
            return decode(recorded.type(), recorded.revision(), recorded.data());
        } catch (IllegalArgumentException e) {
            throw new EventUnreadable(recorded, e);
        }
    }

    /// Stored data, as an event of today.
    ///
    /// @throws IllegalArgumentException when they cannot be understood in full
    public DomainEvent decode(String name, int revision, byte[] data) {
        Entry entry = catalogue.named(name, revision);
        DomainEvent event =
                revision == entry.revision() ? read(data, entry) : upcast(revision, data, entry);
        if (event == null) {
            throw new IllegalArgumentException("the data are null");
        }
        return event;
    }

    private @Nullable DomainEvent read(byte[] data, Entry entry) {
        try {
            return readers.computeIfAbsent(entry, it -> MAPPER.readerFor(it.type()))
                    .readValue(data);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static @Nullable DomainEvent upcast(int revision, byte[] data, Entry entry) {
        try {
            ObjectNode shape = MAPPER.readValue(data, ObjectNode.class);
            for (Upcaster step : entry.steps().subList(revision - 1, entry.steps().size())) {
                shape = step.upcast(shape);
            }
            return MAPPER.treeToValue(shape, entry.type());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
