package vn.steerlog.query.rows;

import java.util.List;

/// Opens row stores: the choice between rows on the heap and rows in a database.
public interface RowStores {
    /// A fresh, empty store. Whoever asked for it decides when it takes the place of the one
    /// before.
    ///
    /// @param projection the projection's name
    <R> RowStore<R> fresh(String projection, Class<R> rowType, List<Index<R>> indexes);
}
