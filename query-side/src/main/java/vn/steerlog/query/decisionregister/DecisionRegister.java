package vn.steerlog.query.decisionregister;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.text.Sought;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;

/// Answers what was decided, as of any moment. Everybody may see all decisions; of their tasks, a
/// viewer's count holds those that the viewer may see.
public final class DecisionRegister {
    private final FoldedView<DecisionRow> view;
    private final TaskRegister tasks;

    public DecisionRegister(FoldedView<DecisionRow> view, TaskRegister tasks) {
        this.view = view;
        this.tasks = tasks;
    }

    public FoldedView<DecisionRow> view() {
        return view;
    }

    /// A decision with how its tasks stand.
    public record Entry(DecisionRow decision, Tally tasks) {}

    public Optional<Entry> decision(DecisionId id, Moment moment, Viewer viewer) {
        return view.row(id.value(), moment, viewer)
                .map(row -> entries(List.of(row), moment, viewer).getFirst());
    }

    /// The decisions that fulfil everything that is given, in the order in which they were
    /// recorded.
    ///
    /// @param text words in their text, without regard to diacritics
    public List<Entry> find(
            Optional<MeetingId> meeting, Optional<String> text, Moment moment, Viewer viewer) {
        Sought sought = Sought.of(text.orElse(""));
        List<DecisionRow> found = new ArrayList<>();
        BiConsumer<String, DecisionRow> visit =
                (_, row) -> {
                    if (sought.in(row.text())) {
                        found.add(row);
                    }
                };
        if (meeting.isPresent()) {
            view.each(
                    moment,
                    Viewer.EVERYTHING,
                    DecisionProjection.BY_MEETING,
                    Set.of(meeting.get().value()),
                    visit);
        } else {
            view.each(moment, Viewer.EVERYTHING, visit);
        }
        found.sort(Comparator.comparingLong((DecisionRow row) -> row.recorded().position()));
        return entries(found, moment, viewer);
    }

    private List<Entry> entries(List<DecisionRow> rows, Moment moment, Viewer viewer) {
        Set<DecisionId> ids = rows.stream().map(DecisionRow::decision).collect(Collectors.toSet());
        Map<DecisionId, Tally> tallies = tasks.tallies(ids, moment, viewer);
        return rows.stream()
                .map(row -> new Entry(row, tallies.getOrDefault(row.decision(), Tally.NONE)))
                .toList();
    }
}
