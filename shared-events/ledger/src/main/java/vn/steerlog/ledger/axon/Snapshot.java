package vn.steerlog.ledger.axon;

import java.time.Instant;
import java.util.Optional;

/// The state of an aggregate after one of its events, so that the events up to it need not be
/// folded again.
///
/// @param stream the kind of aggregate
/// @param key the aggregate
/// @param sequence of the last event that is folded in
/// @param basis the id of that event, by which a snapshot of another history is told from one of
///   this; absent when the ledger had none at that place
/// @param id of the snapshot itself
/// @param type of the state, as its serializer names it
/// @param revision of that type, when its serializer gave one
/// @param state as its serializer wrote it
/// @param metaData as its serializer wrote it
public record Snapshot(
        String stream,
        String key,
        long sequence,
        Optional<String> basis,
        String id,
        Instant at,
        String type,
        Optional<String> revision,
        byte[] state,
        byte[] metaData) {}
