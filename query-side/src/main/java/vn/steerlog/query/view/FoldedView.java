package vn.steerlog.query.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.rows.Changed;
import vn.steerlog.query.view.Difference.RowChange;

/// A view whose rows are those of one projection.
public final class FoldedView<R extends Record> implements View<R> {
    private final Folded<R> folded;
    private final BiPredicate<R, Viewer> visible;

    /// @param visible whether a row may be shown to a viewer
    public FoldedView(Folded<R> folded, BiPredicate<R, Viewer> visible) {
        this.folded = folded;
        this.visible = visible;
    }

    /// A view without restricted rows.
    public FoldedView(Folded<R> folded) {
        this(folded, (_, _) -> true);
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
        folded.rows()
                .each(
                        moment.commit(),
                        (key, row) -> {
                            if (visible.test(row, viewer)) {
                                visit.accept(key, row);
                            }
                        });
    }

    @Override
    public Optional<R> row(String key, Moment moment, Viewer viewer) {
        return folded.rows().row(key, moment.commit()).filter(row -> visible.test(row, viewer));
    }

    /// A row that the viewer may see at one of the two moments only counts as added or dropped.
    @Override
    public Difference<R> difference(Moment from, Moment to, Viewer viewer) {
        Attribution<R> attribution = new Attribution<>(folded);
        List<RowChange<R>> rows = new ArrayList<>();
        for (Changed<R> changed : folded.rows().changed(from.commit(), to.commit())) {
            Optional<R> before = changed.before().filter(row -> visible.test(row, viewer));
            Optional<R> after = changed.after().filter(row -> visible.test(row, viewer));
            if (!before.equals(after)) {
                Attribution.Causes causes = attribution.causes(changed);
                Comparing.rows(changed.key(), before, after, causes::of, causes.all())
                        .ifPresent(rows::add);
            }
        }
        rows.sort(Comparator.comparing(RowChange::key));
        return new Difference<>(from, to, rows);
    }
}
