package vn.steerlog.query.targetscorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.text.Sought;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;

/// Answers whether the targets are met, as of any moment. Everybody may see all of them.
public final class TargetScorecard {
    private final FoldedView<TargetRow> view;

    public TargetScorecard(FoldedView<TargetRow> view) {
        this.view = view;
    }

    public FoldedView<TargetRow> view() {
        return view;
    }

    /// A target with how far it is.
    ///
    /// @param deviation of the latest measurement; absent without a measurement or a value
    public record Entry(TargetRow target, Optional<Deviation> deviation) {
        static Entry of(TargetRow target) {
            return new Entry(target, target.deviation());
        }

        /// Unknown without a measurement or a value.
        public Verdict verdict() {
            return deviation.map(Deviation::verdict).orElse(Verdict.UNKNOWN);
        }
    }

    public Optional<Entry> target(TargetId id, Moment moment) {
        return view.row(id.value(), moment, Viewer.EVERYTHING).map(Entry::of);
    }

    /// The targets that fulfil everything that is given, in the order in which they were recorded.
    ///
    /// @param owner who answers for it now
    /// @param text words in the name, without regard to diacritics
    public List<Entry> find(
            Optional<AgencyId> owner,
            Optional<Verdict> verdict,
            Optional<String> text,
            Moment moment) {
        Sought sought = Sought.of(text.orElse(""));
        List<Entry> found = new ArrayList<>();
        BiConsumer<String, TargetRow> visit =
                (_, row) -> {
                    Entry entry = Entry.of(row);
                    if (sought.in(row.name())
                            && verdict.map(entry.verdict()::equals).orElse(true)) {
                        found.add(entry);
                    }
                };
        if (owner.isPresent()) {
            Set<String> owners = Set.of(owner.get().value());
            view.each(moment, Viewer.EVERYTHING, TargetProjection.BY_OWNER_NOW, owners, visit);
        } else {
            view.each(moment, Viewer.EVERYTHING, visit);
        }
        found.sort(Comparator.comparingLong((Entry entry) -> entry.target().recorded().position()));
        return found;
    }
}
