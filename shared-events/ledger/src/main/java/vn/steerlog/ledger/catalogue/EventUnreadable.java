package vn.steerlog.ledger.catalogue;

import vn.steerlog.ledger.RecordedEvent;

/// A recorded event that cannot be turned into an event of today: its name or revision is unknown,
/// or its data do not have the shape that these promise. Such an event is never skipped. The
/// message names the commit and the position.
public final class EventUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param why says what is wrong with the name, the revision or the data
    public EventUnreadable(RecordedEvent event, IllegalArgumentException why) {
        super(
                "commit %d, position %d, %s revision %d: %s"
                        .formatted(
                                event.commit(),
                                event.position(),
                                event.type(),
                                event.revision(),
                                why.getMessage()),
                why);
    }
}
