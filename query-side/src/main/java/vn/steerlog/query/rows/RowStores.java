package vn.steerlog.query.rows;

import java.util.Optional;

/// Opens row stores: the choice between rows on the heap and rows in a database.
public interface RowStores {
    /// The rows that serve, as they were when they were last flushed; empty when there are none, or
    /// none of this shape.
    <R> RowStore<R> open(Shape<R> shape);

    /// A fresh, empty store beside the one that serves, to be folded from nothing. What an earlier
    /// one holds that never came to serve can go.
    <R> RowStore<R> fresh(Shape<R> shape);

    /// From now on `rows`, which came from [#fresh] and are flushed, are what [#open] gives. Those
    /// that served before are read until whoever is reading them has done.
    <R> void serve(Shape<R> shape, RowStore<R> rows);

    /// Whether a store was taken [#fresh] and neither it nor a later one came to serve: the process
    /// that folded it ended meanwhile, or is at it still.
    default boolean isUnfinished(Shape<?> shape) {
        return false;
    }

    /// Whether other processes read and fold the same rows.
    default boolean areShared() {
        return false;
    }

    /// Names the claim under which one process at a time folds the rows of a shape.
    default String claim(Shape<?> shape) {
        return shape.projection();
    }

    /// Takes up how far other processes have come with the stores that were opened here.
    default void learn() {}

    /// The rows that another process has put in the place of `rows`, when one has.
    default <R> Optional<RowStore<R>> successor(Shape<R> shape, RowStore<R> rows) {
        return Optional.empty();
    }
}
