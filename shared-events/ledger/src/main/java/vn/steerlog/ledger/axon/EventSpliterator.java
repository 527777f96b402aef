package vn.steerlog.ledger.axon;

import java.util.Spliterators;
import java.util.function.Consumer;

/// A cursor as a stream; having answered that there is no more, it may have more later.
final class EventSpliterator extends Spliterators.AbstractSpliterator<RecordedPayload> {
    private final EventCursor cursor;

    EventSpliterator(EventCursor cursor) {
        super(Long.MAX_VALUE, ORDERED | DISTINCT | NONNULL | CONCURRENT);
        this.cursor = cursor;
    }

    @Override
    public boolean tryAdvance(Consumer<? super RecordedPayload> action) {
        RecordedPayload event = cursor.next();
        if (event != null) {
            action.accept(event);
        }
        return event != null;
    }
}
