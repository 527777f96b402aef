package vn.steerlog.query.search;

/// A piece of a text.
///
/// @param marked whether it is one of the words that were looked for
public record Piece(String text, boolean marked) {}
