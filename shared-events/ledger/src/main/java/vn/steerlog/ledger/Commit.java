package vn.steerlog.ledger;

import java.time.Instant;
import java.util.List;

/// A commit as it stands in the ledger.
///
/// @param number counts commits from 1 without gaps
/// @param previous the SHA-256 of the previous record's bytes, 64 lower-case hexadecimal digits; 64
///   zeros for the first
/// @param at when it was recorded
/// @param bytes the record itself: one line of UTF-8 JSON without its line end
public record Commit(
        long number,
        String previous,
        Instant at,
        String by,
        String cause,
        List<RecordedEvent> events,
        byte[] bytes) {}
