package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
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

/// Which tasks are asked for, and in which order.
record TaskQuery(
        @Parameter(
                        description =
                                "Words in the title or the product, in any order; without"
                                        + " diacritics they are found as well")
                Optional<String> text,
        @Parameter(description = "Only tasks that stand like this; may be repeated")
                List<Standing> standing,
        @Parameter(description = "Only tasks in which this agency has a part")
                Optional<AgencyId> agency,
        @Parameter(description = "Which part the agency has; any when absent")
                Optional<TaskFilter.Part> part,
        @Parameter(description = "Only tasks from meetings of this committee")
                Optional<CommitteeId> committee,
        @Parameter(description = "Only tasks from this meeting") Optional<MeetingId> meeting,
        @Parameter(description = "Only tasks from this decision") Optional<DecisionId> decision,
        @Parameter(description = "Only tasks due around the day as of which is asked")
                Optional<DueWindow> due,
        @Parameter(description = "The first current due day: yyyy-MM-dd or dd/MM/yyyy")
                Optional<LocalDate> dueFrom,
        @Parameter(description = "The last current due day: yyyy-MM-dd or dd/MM/yyyy")
                Optional<LocalDate> dueUntil,
        @Parameter(description = "Only tasks that came with the imported list of this name")
                Optional<String> list,
        @Parameter(description = "Only tasks that wait for this") Optional<Waiting> waiting,
        @Parameter(description = "DUE when absent") Optional<TaskOrder.By> sort,
        @Parameter(description = "ASCENDING when absent") Optional<Direction> direction,
        @Parameter(description = "The page after the one whose `next` this was")
                Optional<String> cursor,
        @Parameter(description = "How many a page has, 1 to 200; 50 when absent")
                Optional<Integer> limit) {

    enum Direction {
        ASCENDING,
        DESCENDING
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

    TaskOrder order() {
        return new TaskOrder(
                sort.orElse(TaskOrder.DEFAULT.by()),
                direction.filter(Direction.DESCENDING::equals).isPresent());
    }
}
