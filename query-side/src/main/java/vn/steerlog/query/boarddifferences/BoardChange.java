package vn.steerlog.query.boarddifferences;

import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.targetscorecard.TargetRow;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.view.Cause;

/// One thing that is otherwise at the second of two moments.
///
/// @param id of the task or the target
/// @param title of the task, or the name of the target
/// @param before absent when it was not there
/// @param causes the events behind it, in the order of the ledger
public record BoardChange(
        Kind kind,
        String id,
        String title,
        Optional<State> before,
        Optional<State> after,
        List<Cause> causes) {
    public enum Kind {
        TASK_NEW,
        TASK_CLOSED,
        TASK_REOPENED,
        /// It is due on another day.
        TASK_REDATED,
        /// Another agency has it, or others help.
        TASK_REASSIGNED,
        TARGET_REVISED
    }

    /// How a task or a target stands at one of the moments.
    ///
    /// @param holder the agency that has the task
    /// @param standing of the task, on the day of the moment
    /// @param goal of the target
    /// @param unit of the target's values
    public record State(
            Optional<AgencyId> holder,
            List<AgencyId> coordinating,
            Optional<DueDate> due,
            Optional<Standing> standing,
            Optional<TargetRow.Goal> goal,
            Optional<String> unit) {}
}
