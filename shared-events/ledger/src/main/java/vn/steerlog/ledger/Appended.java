package vn.steerlog.ledger;

import java.time.Instant;

/// The acknowledgement of a commit: it is on stable storage.
///
/// @param commit its number
/// @param firstPosition the position of its first event
/// @param at when it was recorded; never earlier than the commit before it
public record Appended(long commit, long firstPosition, Instant at) {}
