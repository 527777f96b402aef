package vn.steerlog.query.search;

import java.util.List;

/// A thing that was found.
///
/// @param title of the thing, whole
/// @param titlePieces the title, or the part of a long one around the first word that was found
/// @param textPieces what else is said of it, in the same way; empty when none of the words is
///   there
public record Hit(
        Kind kind, String id, String title, List<Piece> titlePieces, List<Piece> textPieces) {}
