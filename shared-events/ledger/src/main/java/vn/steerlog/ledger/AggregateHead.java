package vn.steerlog.ledger;

/// The end of one aggregate's story.
///
/// @param stream the kind of aggregate
/// @param sequence the sequence of its last event
/// @param commit the commit that holds its last event
public record AggregateHead(String stream, long sequence, long commit) {}
