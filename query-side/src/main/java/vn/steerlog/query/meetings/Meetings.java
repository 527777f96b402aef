package vn.steerlog.query.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.taskregister.TaskEntry;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.text.Sought;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;

/// Answers what came out of meetings, as of any moment.
public final class Meetings {
    private final FoldedView<MeetingRow> view;
    private final DecisionRegister decisions;
    private final TaskRegister tasks;

    public Meetings(FoldedView<MeetingRow> view, DecisionRegister decisions, TaskRegister tasks) {
        this.view = view;
        this.decisions = decisions;
        this.tasks = tasks;
    }

    public FoldedView<MeetingRow> view() {
        return view;
    }

    /// A meeting with its decisions, in the order in which they were recorded, and the tasks that
    /// follow from them and that the viewer may see, by due day.
    public record Outcome(
            MeetingRow meeting, List<DecisionRegister.Entry> decisions, List<TaskEntry> tasks) {}

    public Optional<Outcome> meeting(MeetingId id, Moment moment, Viewer viewer) {
        return view.row(id.value(), moment, viewer)
                .map(row ->
                        new Outcome(
                                row,
                                decisions.find(Optional.of(id), Optional.empty(), moment, viewer),
                                tasks.all(TaskFilter.of(id), TaskOrder.DEFAULT, moment, viewer)));
    }

    /// Which meetings are asked for: those that fulfil everything that is given.
    ///
    /// @param phase on the day of the moment asked for
    /// @param text words in the title, the place or the chair's role, without regard to diacritics
    public record Filter(
            Optional<CommitteeId> committee,
            Optional<Integer> year,
            Optional<MeetingPhase> phase,
            Optional<String> text) {
        boolean holds(MeetingRow row, LocalDate on) {
            return (year.isEmpty() || row.day().map(LocalDate::getYear).equals(year))
                    && (phase.isEmpty() || phase.get() == MeetingPhase.of(row, on));
        }
    }

    /// The meetings that fulfil `filter`, the latest day first; those without a day last.
    public List<MeetingRow> find(Filter filter, Moment moment) {
        Sought sought = Sought.of(filter.text().orElse(""));
        return find(filter.committee(), moment).stream()
                .filter(row -> filter.holds(row, moment.day()))
                .filter(row -> sought.in(row.title(), about(row)))
                .toList();
    }

    private static Optional<String> about(MeetingRow row) {
        return Optional.of(row.chair().orElse("") + " " + row.place().orElse(""));
    }

    /// The meetings, of `committee` when it is given, the latest day first; those without a day
    /// last.
    public List<MeetingRow> find(Optional<CommitteeId> committee, Moment moment) {
        List<MeetingRow> found = new ArrayList<>();
        BiConsumer<String, MeetingRow> visit = (_, row) -> found.add(row);
        if (committee.isPresent()) {
            view.each(
                    moment,
                    Viewer.EVERYTHING,
                    MeetingProjection.BY_COMMITTEE,
                    Set.of(committee.get().value()),
                    visit);
        } else {
            view.each(moment, Viewer.EVERYTHING, visit);
        }
        found.sort(
                Comparator.comparing((MeetingRow row) -> row.day().orElse(LocalDate.MIN))
                        .reversed()
                        .thenComparing(row -> row.meeting().value()));
        return found;
    }
}
