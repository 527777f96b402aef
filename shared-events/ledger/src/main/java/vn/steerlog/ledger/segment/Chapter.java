package vn.steerlog.ledger.segment;

/// The part of an aggregate's story that some consecutive commits hold.
///
/// @param firstSequence the sequence of its first event in them
record Chapter(String stream, String key, long firstSequence) {}
