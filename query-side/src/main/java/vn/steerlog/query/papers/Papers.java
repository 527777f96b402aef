package vn.steerlog.query.papers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperSubject.Kind;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.projection.EffectiveOrder;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.rows.RowStore;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;

/// Answers which papers belong to a thing, as of any moment. The papers of a task are for whoever
/// may see the task as it is now; all others are for everybody.
public final class Papers {
    private final FoldedView<PaperRow> view;

    /// @param tasks decide who may see the papers of a task
    public Papers(Folded<PaperRow> papers, EffectiveOrder order, TaskRegister tasks) {
        view =
                new FoldedView<>(
                        papers,
                        order,
                        row ->
                                row.about().kind() == Kind.TASK
                                        && !tasks.view()
                                                .shows(row.about().id(), Viewer.UNRESTRICTED),
                        (row, viewer) -> tasks.view().shows(row.about().id(), viewer));
    }

    public FoldedView<PaperRow> view() {
        return view;
    }

    public Optional<PaperRow> paper(PaperId id, Moment moment, Viewer viewer) {
        return view.row(id.value(), moment, viewer);
    }

    /// Whether it is withdrawn by now, whatever moment is asked for.
    public boolean isWithdrawn(PaperId id) {
        RowStore<PaperRow> present = view.folded().rows();
        return present.row(id.value(), present.applied()).flatMap(PaperRow::withdrawn).isPresent();
    }

    /// The papers of the thing that has the id `subject`, in the order in which they were recorded.
    public List<PaperRow> of(String subject, Moment moment, Viewer viewer) {
        List<PaperRow> found = new ArrayList<>();
        view.each(
                moment,
                viewer,
                PaperProjection.BY_SUBJECT,
                Set.of(subject),
                (_, row) -> found.add(row));
        return sorted(found);
    }

    /// All papers, in the order in which they were recorded.
    public List<PaperRow> all(Moment moment, Viewer viewer) {
        List<PaperRow> found = new ArrayList<>();
        view.each(moment, viewer, (_, row) -> found.add(row));
        return sorted(found);
    }

    private static List<PaperRow> sorted(List<PaperRow> papers) {
        papers.sort(Comparator.comparingLong(row -> row.recorded().position()));
        return papers;
    }
}
