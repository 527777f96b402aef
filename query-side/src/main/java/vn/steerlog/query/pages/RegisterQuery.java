package vn.steerlog.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;

/// What the address of the register's page asks for.
///
/// @param place of the task before the first one shown, as the list itself names it
/// @param all whether every task is shown on one page, as for print
record RegisterQuery(
        Optional<String> text,
        List<Standing> standing,
        Optional<AgencyId> agency,
        Optional<TaskFilter.Part> part,
        Optional<CommitteeId> committee,
        Optional<MeetingId> meeting,
        Optional<DecisionId> decision,
        Optional<LocalDate> dueFrom,
        Optional<LocalDate> dueUntil,
        Optional<String> list,
        Optional<TaskOrder.By> sort,
        Optional<Direction> direction,
        Optional<String> place,
        Optional<Yes> all) {
    enum Direction {
        DESCENDING
    }

    enum Yes {
        YES
    }

    TaskFilter filter() {
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
                list);
    }

    TaskOrder order() {
        return new TaskOrder(sort.orElse(TaskOrder.DEFAULT.by()), direction.isPresent());
    }
}
