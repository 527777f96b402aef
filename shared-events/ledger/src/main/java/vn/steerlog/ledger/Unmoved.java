package vn.steerlog.ledger;

import java.util.Optional;

/// A condition on an append: what a decision was based on must not have changed since it was read.
///
/// @param stream the kind of aggregate that was read
/// @param key the aggregate that was read; absent when the decision depends on every aggregate of
///   the kind (a name must be unique, say)
/// @param since the ledger's head when it was read: an event on the stream (and key) in a later
///   commit is a conflict
public record Unmoved(String stream, Optional<String> key, long since) {}
