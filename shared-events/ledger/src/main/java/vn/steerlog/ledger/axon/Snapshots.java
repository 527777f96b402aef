package vn.steerlog.ledger.axon;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/// Snapshots between Axon's form and ours.
final class Snapshots {
    private Snapshots() {}

    static Snapshot of(
            DomainEventMessage<?> message, Serializer serializer, Optional<String> basis) {
        SerializedObject<byte[]> state = message.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = message.serializeMetaData(serializer, byte[].class);
        return new Snapshot(
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                basis,
                message.getIdentifier(),
                message.getTimestamp(),
                state.getType().getName(),
                Optional.ofNullable(state.getType().getRevision()),
                state.getData(),
                metaData.getData());
    }

    static DomainEventData<byte[]> data(Snapshot snapshot) {
        return new GenericDomainEventEntry<>(
                snapshot.stream(),
                snapshot.key(),
                snapshot.sequence(),
                snapshot.id(),
                snapshot.at(),
                snapshot.type(),
                snapshot.revision().orElse(null),
                snapshot.state(),
                snapshot.metaData());
    }
}
