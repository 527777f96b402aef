package vn.steerlog.query.rows;

import java.util.concurrent.atomic.AtomicLong;

/// Rows on the heap: the embedded default. Nothing to corrupt, nothing to migrate; refolded from
/// the ledger at every start.
public final class HeapRowStores implements RowStores {
    private final AtomicLong opened = new AtomicLong();

    @Override
    public <R> RowStore<R> open(Shape<R> shape) {
        return fresh(shape);
    }

    @Override
    public <R> RowStore<R> fresh(Shape<R> shape) {
        String name = shape.projection() + "-" + opened.incrementAndGet();
        return new HeapRowStore<>(name, shape.indexes());
    }

    /// Nothing outlives the process.
    @Override
    public <R> void serve(Shape<R> shape, RowStore<R> rows) {}
}
