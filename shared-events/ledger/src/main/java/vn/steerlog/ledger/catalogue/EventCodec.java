package vn.steerlog.ledger.catalogue;

import java.util.List;
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
        Entry entry = entryOf(recorded);
        try {
            DomainEvent event =
                    entry.revision() == recorded.revision()
                            ? MAPPER.readValue(recorded.data(), entry.type())
                            : MAPPER.treeToValue(upcast(recorded, entry.steps()), entry.type());
            if (event != null) {
                return event;
            }
        } catch (RuntimeException e) {
            throw new EventUnreadable(recorded, String.valueOf(e.getMessage()), e);
        }
        throw new EventUnreadable(recorded, "the data are null", null);
    }

    /// The name under which `recorded` is stored; cheap, reads no data.
    ///
    /// @throws EventUnreadable when the name or the revision is unknown
    public Entry entryOf(RecordedEvent recorded) {
        Entry entry =
                catalogue
                        .named(recorded.type())
                        .orElseThrow(() ->
                                new EventUnreadable(
                                        recorded, "the name is not in the catalogue", null));
        if (recorded.revision() < 1 || recorded.revision() > entry.revision()) {
            throw new EventUnreadable(
                    recorded, "the newest revision known is " + entry.revision(), null);
        }
        return entry;
    }

    private static ObjectNode upcast(RecordedEvent recorded, List<Upcaster> steps) {
        ObjectNode data = MAPPER.readValue(recorded.data(), ObjectNode.class);
        for (Upcaster step : steps.subList(recorded.revision() - 1, steps.size())) {
            data = step.upcast(data);
        }
        return data;
    }
}
