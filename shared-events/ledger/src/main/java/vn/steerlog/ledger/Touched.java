package vn.steerlog.ledger;

import java.util.Set;

/// What the drafts of a batch build on: the writer asks a store about all of it at once, so that a
/// store across a network can answer in one round trip.
///
/// @param keys the aggregates that the drafts add to or depend on
/// @param eventIds the ids that the drafts bring
/// @param streams the kinds of aggregate that the drafts depend on as a whole
/// @param causes those that no other commit may have
public record Touched(
        Set<String> keys, Set<String> eventIds, Set<String> streams, Set<String> causes) {}
