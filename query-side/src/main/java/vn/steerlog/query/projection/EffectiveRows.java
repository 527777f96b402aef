package vn.steerlog.query.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.steerlog.query.rows.HeapRowStores;
import vn.steerlog.query.rows.RowStore;

/// The rows of a projection by the second clock: the same fold over the events in [EffectiveOrder],
/// made when it is asked for and kept for the few commits asked for last. In these rows a day takes
/// the place of a commit: see [EffectiveOrder#number].
///
/// What the projection is to do without is left out here too; what it cannot handle in this order
/// is left out with all that follows it in its thing, and parked nowhere.
public final class EffectiveRows<R extends Record> {
    private static final int KEPT = 3;

    private final Folded<R> folded;
    private final EffectiveOrder order;
    private final Map<Long, RowStore<R>> kept = new LinkedHashMap<>();

    public EffectiveRows(Folded<R> folded, EffectiveOrder order) {
        this.folded = folded;
        this.order = order;
    }

    /// As far as was recorded up to and including `commit`.
    public synchronized RowStore<R> upTo(long commit) {
        RowStore<R> known = kept.remove(commit);
        RowStore<R> rows = known == null ? folded(commit) : known;
        kept.put(commit, rows);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return rows;
    }

    private RowStore<R> folded(long commit) {
        Projection<R> projection = folded.projection();
        RowStore<R> rows = new HeapRowStores().fresh(projection.shape());
        HeapParkingPlaces places = new HeapParkingPlaces();
        folded.dropped().forEach(places::drop);
        Parking parking = new Parking(projection.name(), places.of(rows.name()));
        Fold<R> fold =
                new Fold<>(
                        projection, rows, parking, places.leftOut(projection.name(), rows.name()));
        order.days(commit).forEach(fold::fold);
        return rows;
    }
}
