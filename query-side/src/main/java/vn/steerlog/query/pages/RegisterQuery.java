package vn.steerlog.query.pages;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.taskregister.DueWindow;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.taskregister.Waiting;

/// What the address of the register's page asks for.
///
/// @param place of the task before the first one shown, as the list itself names it
/// @param all whether every task is shown on one page, as for print
/// @param columns that are shown; the usual ones when empty
/// @param more whether the further filters are unfolded, with all that can be chosen there
record RegisterQuery(
        Optional<String> text,
        List<Standing> standing,
        Optional<AgencyId> agency,
        Optional<TaskFilter.Part> part,
        Optional<CommitteeId> committee,
        Optional<MeetingId> meeting,
        Optional<DecisionId> decision,
        Optional<DueWindow> due,
        Optional<LocalDate> dueFrom,
        Optional<LocalDate> dueUntil,
        Optional<String> list,
        Optional<Waiting> waiting,
        Optional<TaskOrder.By> sort,
        Optional<Direction> direction,
        Optional<String> place,
        Optional<Yes> all,
        List<RegisterColumn> columns,
        Optional<Yes> more) {
    enum Direction {
        DESCENDING
    }

    enum Yes {
        YES
    }

    /// @param day as of which is asked
    TaskFilter filter(LocalDate day) {
        return new TaskFilter(
                        agency,
                        part,
                        committee,
                        meeting,
                        decision,
                        Set.copyOf(standing),
                        dueFrom,
                        dueUntil,
                        text,
                        list,
                        waiting)
                .within(due, day);
    }

    /// The columns shown beside the task itself, in the order in which they stand.
    Set<RegisterColumn> shown() {
        return columns.isEmpty() ? RegisterColumn.USUAL : EnumSet.copyOf(columns);
    }

    /// Whether something is asked for beyond the filters that are always seen.
    boolean asksForMore() {
        return more.isPresent()
                || part.isPresent()
                || committee.isPresent()
                || meeting.isPresent()
                || decision.isPresent()
                || dueFrom.isPresent()
                || dueUntil.isPresent()
                || list.isPresent()
                || waiting.isPresent();
    }

    TaskOrder order() {
        return new TaskOrder(sort.orElse(TaskOrder.DEFAULT.by()), direction.isPresent());
    }
}
