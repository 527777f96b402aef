package vn.steerlog.query.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.text.PlainText;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;

/// Answers who sits on which committee, as of any moment. Everybody may see it.
public final class Roster {
    private final FoldedView<CommitteeRow> view;

    public Roster(FoldedView<CommitteeRow> view) {
        this.view = view;
    }

    public FoldedView<CommitteeRow> view() {
        return view;
    }

    /// A committee with who sits on it on the day asked for.
    public record Entry(CommitteeRow committee, List<CommitteeRow.Member> members) {}

    public Optional<Entry> committee(CommitteeId id, Moment moment) {
        return view.row(id.value(), moment, Viewer.EVERYTHING).map(row -> entry(row, moment));
    }

    /// All committees, by name.
    public List<Entry> all(Moment moment) {
        Comparator<CommitteeRow> byName =
                (one, other) -> PlainText.compare(one.name(), other.name());
        return view.rows(moment, Viewer.EVERYTHING).values().stream()
                .sorted(byName.thenComparing(row -> row.committee().value()))
                .map(row -> entry(row, moment))
                .toList();
    }

    private static Entry entry(CommitteeRow row, Moment moment) {
        return new Entry(row, row.membersOn(moment.day()));
    }
}
