package vn.steerlog.ledger;

import java.time.Instant;
import java.util.Optional;

/// An event as it stands in the ledger.
///
/// @param commit the number of the commit that holds it
/// @param committedAt when that commit was recorded
/// @param by who is responsible for it
/// @param cause the id of the command that caused it
/// @param position counts events across all commits, from 1 without gaps
/// @param at when it happened according to whoever recorded it
/// @param meta a JSON object in UTF-8
/// @param data a JSON value in UTF-8, of the shape that `type` and `revision` name
public record RecordedEvent(
        long commit,
        Instant committedAt,
        String by,
        String cause,
        long position,
        String id,
        String type,
        int revision,
        Optional<Place> place,
        Instant at,
        byte[] meta,
        byte[] data) {}
