package vn.steerlog.ledger;

/// Where an event stands in the story of one aggregate.
///
/// @param stream the kind of aggregate (`Task`)
/// @param key the aggregate's id; unique across all kinds
/// @param sequence counts the aggregate's events without gaps, from 0 or wherever its first event
///   stood
public record Place(String stream, String key, long sequence) {}
