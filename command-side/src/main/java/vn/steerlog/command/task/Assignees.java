package vn.steerlog.command.task;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.task.TaskRefusal.COORDINATING_TWICE;
import static vn.steerlog.command.task.TaskRefusal.LEAD_ALSO_COORDINATES;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.agency.AgencyId;

/// Who has a task.
///
/// @param lead who must do it, when that was said
/// @param coordinating who must help
/// @param acknowledged whether the lead has taken note of it
/// @param since when it was last given to somebody else
record Assignees(
        Optional<AgencyId> lead,
        List<AgencyId> coordinating,
        boolean acknowledged,
        Optional<LocalDate> since) {

    static final Assignees NONE =
            new Assignees(Optional.empty(), List.of(), false, Optional.empty());

    /// Refuses others than agencies that exist and are open, each in one part only.
    static void check(Optional<AgencyId> lead, List<AgencyId> coordinating, Facts facts) {
        lead.ifPresent(agency -> Agencies.requireOpen(agency, facts));
        coordinating.forEach(agency -> Agencies.requireOpen(agency, facts));
        require(lead.isEmpty() || !coordinating.contains(lead.get()), LEAD_ALSO_COORDINATES);
        require(new HashSet<>(coordinating).size() == coordinating.size(), COORDINATING_TWICE);
    }

    boolean same(Optional<AgencyId> otherLead, List<AgencyId> others) {
        return lead.equals(otherLead) && Set.copyOf(coordinating).equals(Set.copyOf(others));
    }

    Stream<AgencyId> all() {
        return Stream.concat(lead.stream(), coordinating.stream());
    }

    Assignees noted() {
        return new Assignees(lead, coordinating, true, since);
    }

    /// A new lead has yet to take note.
    Assignees changed(Optional<AgencyId> nextLead, List<AgencyId> others, LocalDate on) {
        boolean noted = acknowledged && lead.equals(nextLead);
        return new Assignees(nextLead, others, noted, Optional.of(on));
    }
}
