package vn.steerlog.query.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.rows.Changed;
import vn.steerlog.query.rows.RowStore;
import vn.steerlog.query.view.Difference.RowChange;

/// A view whose rows are those of one projection.
///
/// Who may see a restricted row is judged by the row as it is now, whatever moment is asked for:
/// whoever has lost it reads nothing of its past either, and whoever has it now reads all of it.
public final class FoldedView<R extends Record> implements View<R> {
    private final Folded<R> folded;
    private final Predicate<R> restricted;
    private final BiPredicate<R, Viewer> concerned;

    /// @param restricted whether not everybody may see a row
    /// @param concerned whether a viewer may see a restricted row
    public FoldedView(Folded<R> folded, Predicate<R> restricted, BiPredicate<R, Viewer> concerned) {
        this.folded = folded;
        this.restricted = restricted;
        this.concerned = concerned;
    }

    /// A view without restricted rows.
    public FoldedView(Folded<R> folded) {
        this(folded, _ -> false, (_, _) -> true);
    }

    public Folded<R> folded() {
        return folded;
    }

    @Override
    public String name() {
        return folded.name();
    }

    @Override
    public Class<R> rowType() {
        return folded.projection().rowType();
    }

    @Override
    public List<Folded<?>> sources() {
        return List.of(folded);
    }

    @Override
    public void each(Moment moment, Viewer viewer, BiConsumer<? super String, ? super R> visit) {
        RowStore<R> rows = folded.rows();
        rows.each(moment.commit(), seenBy(viewer, rows, visit));
    }

    /// Visits every row that `viewer` may see and for which `index` gives one of `values`, in no
    /// particular order.
    public void each(
            Moment moment,
            Viewer viewer,
            String index,
            Set<String> values,
            BiConsumer<? super String, ? super R> visit) {
        RowStore<R> rows = folded.rows();
        rows.each(moment.commit(), index, values, seenBy(viewer, rows, visit));
    }

    @Override
    public Optional<R> row(String key, Moment moment, Viewer viewer) {
        RowStore<R> rows = folded.rows();
        return rows.row(key, moment.commit()).filter(row -> isSeen(key, row, viewer, rows));
    }

    @Override
    public Difference<R> difference(Moment from, Moment to, Viewer viewer) {
        RowStore<R> store = folded.rows();
        Attribution<R> attribution = new Attribution<>(folded);
        List<RowChange<R>> rows = new ArrayList<>();
        for (Changed<R> changed : store.changed(from.commit(), to.commit())) {
            Optional<R> either = changed.before().or(changed::after);
            boolean seen =
                    either.filter(row -> isSeen(changed.key(), row, viewer, store)).isPresent();
            if (seen && !changed.before().equals(changed.after())) {
                Attribution.Causes causes = attribution.causes(changed);
                Comparing.rows(
                                changed.key(),
                                changed.before(),
                                changed.after(),
                                causes::of,
                                causes.all())
                        .ifPresent(rows::add);
            }
        }
        rows.sort(Comparator.comparing(RowChange::key));
        return new Difference<>(from, to, rows);
    }

    private BiConsumer<String, R> seenBy(
            Viewer viewer, RowStore<R> rows, BiConsumer<? super String, ? super R> visit) {
        return (key, row) -> {
            if (isSeen(key, row, viewer, rows)) {
                visit.accept(key, row);
            }
        };
    }

    private boolean isSeen(String key, R row, Viewer viewer, RowStore<R> rows) {
        return viewer.everything()
                || !restricted.test(row)
                || concerned.test(rows.row(key, rows.applied()).orElse(row), viewer);
    }
}
