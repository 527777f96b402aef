package vn.steerlog.query.rows;

import java.util.List;

/// Which rows a store is for.
///
/// @param projection the name of the projection that folds them
/// @param revision of what it folds: rows of another revision are folded anew
/// @param indexes by which they are found
public record Shape<R>(String projection, int revision, Class<R> rowType, List<Index<R>> indexes) {}
