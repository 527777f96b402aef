package vn.steerlog.query.pages;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.http.Role;
import vn.steerlog.query.taskregister.TaskEntry;
import vn.steerlog.query.web.Asked;

/// What can be done to several tasks of a list at once.
///
/// @param offered whether this reader can do anything of the kind, now
/// @param can by task, the names of what can be done to it
public record Bulk(boolean offered, Map<TaskId, String> can) {
    private static final Set<TaskAction> AT_ONCE =
            EnumSet.of(
                    TaskAction.ACKNOWLEDGE,
                    TaskAction.REQUEST_EXTENSION,
                    TaskAction.GRANT_EXTENSION,
                    TaskAction.ACCEPT,
                    TaskAction.REASSIGN,
                    TaskAction.CANCEL);

    private static final Set<Role> CHOOSERS =
            EnumSet.of(Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER);

    static Bulk of(List<TaskEntry> tasks, Asked asked) {
        Map<TaskId, String> can = new HashMap<>();
        for (TaskEntry entry : tasks) {
            Set<TaskAction> actions = TaskAction.offered(entry.task(), asked);
            actions.retainAll(AT_ONCE);
            can.put(
                    entry.task().task(),
                    actions.stream().map(TaskAction::name).collect(Collectors.joining(" ")));
        }
        return new Bulk(asked.moment().now() && CHOOSERS.contains(asked.reader().role()), can);
    }

    /// In the order in which they are offered.
    public Set<TaskAction> choices() {
        return AT_ONCE;
    }
}
