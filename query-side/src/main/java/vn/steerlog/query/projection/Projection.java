package vn.steerlog.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.query.rows.Index;
import vn.steerlog.query.rows.Shape;

/// A fold: which rows an event touches, and what it makes of each of them. Pure: what it answers
/// follows from its arguments alone, on every machine, for ever.
///
/// @param <R> the row; see [vn.steerlog.query.rows.RowStore] for what it may be made of
public interface Projection<R extends Record> {
    /// Unique among all projections: lower-case letters without spaces, stable.
    String name();

    Class<R> rowType();

    /// Goes up by one when the same events are to give other rows, so that stored ones are folded
    /// anew.
    default int revision() {
        return 1;
    }

    /// Which rows it folds.
    default Shape<R> shape() {
        return new Shape<>(name(), revision(), rowType(), indexes());
    }

    /// The indexes by which its rows are found, by [#touchedBy] among others.
    default List<Index<R>> indexes() {
        return List.of();
    }

    /// The rows that `event` may change.
    Touched touchedBy(DomainEvent event);

    /// The row `key` after `seen`; null when there is none any more.
    ///
    /// @param row as it was before; null when there was none
    @Nullable R apply(String key, @Nullable R row, Seen seen);

    /// The row that `seen` speaks of, which must be there.
    ///
    /// @throws IllegalStateException when it is not
    static <R extends Record> R known(@Nullable R row, Seen seen) {
        if (row == null) {
            throw new IllegalStateException(
                    "nothing is known of " + seen.event().subject().value());
        }
        return row;
    }
}
