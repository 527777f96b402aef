package vn.steerlog.ledger.axon;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.catalogue.EventUnreadable;

/// Decodes events for one reader on the threads that read ahead for it: those of the types of which
/// it has asked for one before. What it does not handle is never decoded.
final class DecodingAhead implements Function<RecordedEvent, RecordedPayload> {
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final EventCodec codec;

    DecodingAhead(EventCodec codec) {
        this.codec = codec;
    }

    private void want(String type) {
        if (!wanted.contains(type)) {
            wanted.add(type);
        }
    }

    @Override
    public RecordedPayload apply(RecordedEvent event) {
        if (wanted.contains(event.type())) {
            try {
                return new RecordedPayload(event, codec.decode(event), this::want);
            } catch (EventUnreadable e) {
                // whoever asks for it is told, and nobody else
            }
        }
        return new RecordedPayload(event, null, this::want);
    }
}
