package vn.steerlog.query.rows;

import java.util.List;

/// Rows on the heap: the embedded default. Nothing to corrupt, nothing to migrate; refolded from
/// the ledger at every start.
public final class HeapRowStores implements RowStores {
    @Override
    public <R> RowStore<R> fresh(String projection, Class<R> rowType, List<Index<R>> indexes) {
        return new HeapRowStore<>(indexes);
    }
}
