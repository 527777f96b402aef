package vn.steerlog.ledger.axon;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.catalogue.EventCodec;

/// All events of a [Ledger], in order, for Axon's streaming processors. A processor at the end is
/// told at once when something is recorded (Axon's pooled processor asks every 500 ms otherwise).
///
/// A token is the position of the last event seen; one beyond the ledger's end is refused, since it
/// belongs to another ledger. Messages carry as metadata what is stored, and `by`, `cause` and, as
/// `Long`, `commit` and `position` (a handler that takes one of these as primitive `long` is passed
/// over by Axon in silence: take a `Long`). Their payload is decoded when it is first asked for,
/// their name is looked up at once: an unknown one ends the stream with an
/// [EventUnreadable][vn.steerlog.ledger.catalogue.EventUnreadable]. Nothing is left out for a
/// processor that does not handle it, so that its token always shows how far it has come.
public final class LedgerMessageSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final Ledger ledger;
    private final CatalogueSerializer serializer;
    private final TimeIndex times;

    public LedgerMessageSource(Ledger ledger, EventCodec codec) {
        this.ledger = ledger;
        this.serializer = new CatalogueSerializer(codec);
        this.times = new TimeIndex(ledger);
    }

    /// @throws IllegalArgumentException when `token` is not one of this ledger's
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return LedgerStream.open(ledger, Positions.of(token), serializer);
    }

    @Override
    public TrackingToken createTailToken() {
        return Positions.token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Positions.token(ledger.lastPosition());
    }

    /// A token before the first event whose own time is `moment` or later.
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return Positions.token(times.before(moment));
    }
}
