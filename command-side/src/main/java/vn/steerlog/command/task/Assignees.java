package vn.steerlog.command.task;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.task.TaskRefusal.COORDINATING_TWICE;
import static vn.steerlog.command.task.TaskRefusal.LEAD_ALSO_COORDINATES;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.agency.AgencyId;

/// Who may be given a task: agencies that exist and are open, each in one part only.
final class Assignees {
    private Assignees() {}

    static void check(Optional<AgencyId> lead, List<AgencyId> coordinating, Facts facts) {
        lead.ifPresent(agency -> Agencies.requireOpen(agency, facts));
        coordinating.forEach(agency -> Agencies.requireOpen(agency, facts));
        require(lead.isEmpty() || !coordinating.contains(lead.get()), LEAD_ALSO_COORDINATES);
        require(new HashSet<>(coordinating).size() == coordinating.size(), COORDINATING_TWICE);
    }
}
