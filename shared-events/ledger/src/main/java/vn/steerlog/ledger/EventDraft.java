package vn.steerlog.ledger;

import java.time.Instant;
import java.util.Optional;

/// An event on its way into the ledger.
///
/// @param id unique across the whole ledger, for ever
/// @param type the stored name, from the event catalogue
/// @param revision the stored revision of that name, from 1
/// @param place where it stands in its aggregate's story; absent for an event that belongs to no
///   aggregate
/// @param at when it happened according to whoever recorded it
/// @param meta a JSON object in UTF-8, as is `data` without a space around it: what is known about
///   the event besides its data
/// @param data a JSON value in UTF-8
public record EventDraft(
        String id,
        String type,
        int revision,
        Optional<Place> place,
        Instant at,
        byte[] meta,
        byte[] data) {}
