package vn.steerlog.query.bottlenecks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.bottleneck.BottleneckId;
import vn.steerlog.query.bottlenecks.BottleneckRow.State;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.text.Sought;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;

/// Answers what stands in the way, as of any moment. Everybody may see it.
public final class Bottlenecks {
    private final FoldedView<BottleneckRow> view;

    public Bottlenecks(FoldedView<BottleneckRow> view) {
        this.view = view;
    }

    public FoldedView<BottleneckRow> view() {
        return view;
    }

    /// Which bottlenecks are asked for: those that fulfil everything that is given.
    ///
    /// @param agency where it is felt, or that must resolve it
    /// @param text words in its text, without regard to diacritics
    public record Filter(
            Optional<BottleneckGroup> group,
            Optional<AgencyId> agency,
            Optional<State> state,
            Optional<String> text) {
        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        boolean fits(BottleneckRow row, State standing) {
            return group.map(row.group()::equals).orElse(true)
                    && (agency.isEmpty()
                            || row.agency().equals(agency)
                            || row.holder().equals(agency))
                    && state.map(standing::equals).orElse(true);
        }
    }

    /// @param state on the day asked for
    public record Entry(BottleneckRow bottleneck, State state) {}

    public Optional<Entry> bottleneck(BottleneckId id, Moment moment) {
        return view.row(id.value(), moment, Viewer.EVERYTHING).map(row -> entry(row, moment));
    }

    /// The bottlenecks that fulfil `filter`, in the order in which they were recorded.
    public List<Entry> find(Filter filter, Moment moment) {
        Sought sought = Sought.of(filter.text().orElse(""));
        List<Entry> found = new ArrayList<>();
        view.each(
                moment,
                Viewer.EVERYTHING,
                (_, row) -> {
                    Entry entry = entry(row, moment);
                    if (filter.fits(row, entry.state()) && sought.in(row.text())) {
                        found.add(entry);
                    }
                });
        found.sort(
                Comparator.comparingLong(
                        (Entry entry) -> entry.bottleneck().recorded().position()));
        return found;
    }

    private static Entry entry(BottleneckRow row, Moment moment) {
        return new Entry(row, row.stateOn(moment.day()));
    }
}
