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
import vn.steerlog.query.projection.EffectiveOrder;
import vn.steerlog.query.projection.EffectiveRows;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.rows.Changed;
import vn.steerlog.query.rows.RowStore;
import vn.steerlog.query.rows.Texts;
import vn.steerlog.query.view.Difference.RowChange;

/// A view whose rows are those of one projection.
///
/// Who may see a restricted row is judged by the row as it is now, whatever moment is asked for:
/// whoever has lost it reads nothing of its past either, and whoever has it now reads all of it.
///
/// The viewer's witness hears of every restricted row that is handed out, unless the viewer is said
/// to be [Viewer#choosing] only.
public final class FoldedView<R extends Record> implements View<R> {
    private final Folded<R> folded;
    private final EffectiveRows<R> effective;
    private final Predicate<R> restricted;
    private final BiPredicate<R, Viewer> concerned;

    /// @param restricted whether not everybody may see a row
    /// @param concerned whether a viewer may see a restricted row
    public FoldedView(
            Folded<R> folded,
            EffectiveOrder order,
            Predicate<R> restricted,
            BiPredicate<R, Viewer> concerned) {
        this.folded = folded;
        this.effective = new EffectiveRows<>(folded, order);
        this.restricted = restricted;
        this.concerned = concerned;
    }

    /// A view without restricted rows.
    public FoldedView(Folded<R> folded, EffectiveOrder order) {
        this(folded, order, _ -> false, (_, _) -> true);
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
        Reading<R> reading = reading(moment);
        reading.rows().each(reading.commit(), seenBy(viewer, visit));
    }

    /// Visits every row that `viewer` may see with its texts as they are compared, in no particular
    /// order.
    public void each(Moment moment, Viewer viewer, Texts<R> texts, Texts.Visitor<? super R> visit) {
        Reading<R> reading = reading(moment);
        RowStore<R> present = folded.rows();
        reading.rows()
                .each(
                        reading.commit(),
                        texts,
                        (key, row, plain) -> {
                            if (isSeen(key, row, viewer, present)) {
                                visit.visit(key, row, plain);
                            }
                        });
    }

    /// Visits every row that `viewer` may see and for which `index` gives one of `values`, in no
    /// particular order.
    public void each(
            Moment moment,
            Viewer viewer,
            String index,
            Set<String> values,
            BiConsumer<? super String, ? super R> visit) {
        Reading<R> reading = reading(moment);
        reading.rows().each(reading.commit(), index, values, seenBy(viewer, visit));
    }

    @Override
    public Optional<R> row(String key, Moment moment, Viewer viewer) {
        Reading<R> reading = reading(moment);
        RowStore<R> present = folded.rows();
        return reading.rows()
                .row(key, reading.commit())
                .filter(row -> isSeen(key, row, viewer, present));
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

    /// The rows in which a moment is looked up, and under which number.
    private record Reading<R>(RowStore<R> rows, long commit) {}

    private Reading<R> reading(Moment moment) {
        return moment.effective()
                ? new Reading<>(
                        effective.upTo(moment.commit()), EffectiveOrder.number(moment.day()))
                : new Reading<>(folded.rows(), moment.commit());
    }

    private BiConsumer<String, R> seenBy(
            Viewer viewer, BiConsumer<? super String, ? super R> visit) {
        RowStore<R> present = folded.rows();
        return (key, row) -> {
            if (isSeen(key, row, viewer, present)) {
                visit.accept(key, row);
            }
        };
    }

    /// Whether `viewer` may see the row as it is now.
    public boolean shows(String key, Viewer viewer) {
        RowStore<R> present = folded.rows();
        return present.row(key, present.applied())
                .filter(row -> isSeen(key, row, viewer, present))
                .isPresent();
    }

    private boolean isSeen(String key, R row, Viewer viewer, RowStore<R> present) {
        if (!restricted.test(row)) {
            return true;
        }
        boolean seen =
                viewer.everything()
                        || concerned.test(present.row(key, present.applied()).orElse(row), viewer);
        if (seen) {
            viewer.witness().saw(key);
        }
        return seen;
    }

    /// Tells the viewer's witness that `row`, which was chosen among others, is shown.
    public void show(String key, R row, Viewer viewer) {
        if (restricted.test(row)) {
            viewer.witness().saw(key);
        }
    }
}
