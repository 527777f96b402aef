package vn.steerlog.query.view;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.projection.Folded;

/// A view: rows that can be asked for as of any moment. Whoever asks has made sure that the view
/// has taken in the moment's commit: see [Views#moment].
///
/// @param <R> the row
public interface View<R extends Record> {
    /// Unique among all views, stable.
    String name();

    Class<R> rowType();

    /// The projections that it reads; none for a view that reads the ledger itself.
    List<Folded<?>> sources();

    /// Visits every row that `viewer` may see, in no particular order.
    void each(Moment moment, Viewer viewer, BiConsumer<? super String, ? super R> visit);

    /// The row `key`, when there is one that `viewer` may see.
    Optional<R> row(String key, Moment moment, Viewer viewer);

    /// What became of the rows that `viewer` may see, from one moment to a later one.
    Difference<R> difference(Moment from, Moment to, Viewer viewer);

    /// Every row that `viewer` may see, by key.
    default NavigableMap<String, R> rows(Moment moment, Viewer viewer) {
        NavigableMap<String, R> rows = new TreeMap<>();
        each(moment, viewer, rows::put);
        return rows;
    }

    /// The digest of all rows, whoever may see them.
    default Digest digest(Moment moment) {
        Map<String, R> rows = rows(moment, Viewer.EVERYTHING);
        return Digest.of(name(), moment, rows);
    }
}
