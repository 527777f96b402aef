package vn.steerlog.command.rules;

import static vn.steerlog.command.rules.CommonRefusal.NO_RIGHT;
import static vn.steerlog.command.rules.Refused.require;

import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;

/// The circles of roles to which commands are given. The secretariat is in each of them: it may do
/// everything, also on behalf of somebody who spoke on paper. Auditors and administrators change
/// nothing.
public final class Rights {
    public static final Set<Role> SECRETARIAT = Set.of(Role.SECRETARIAT);
    public static final Set<Role> DECIDING = Set.of(Role.SECRETARIAT, Role.LEADER);
    public static final Set<Role> REPORTING = Set.of(Role.SECRETARIAT, Role.AGENCY_OFFICER);
    public static final Set<Role> ARGUING =
            Set.of(Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER);

    private Rights() {}

    /// Refuses whoever has none of the roles `allowed`.
    public static void requireRole(Set<Role> allowed, Facts facts) {
        require(allowed.contains(facts.actor().role()), NO_RIGHT);
    }

    /// The agency for which an officer asks; empty when somebody else asks.
    ///
    /// @throws Refused when an officer's agency is not known
    public static Optional<AgencyId> officersAgency(Facts facts) {
        if (facts.actor().role() != Role.AGENCY_OFFICER) {
            return Optional.empty();
        }
        require(facts.actor().agency().isPresent(), NO_RIGHT);
        return facts.actor().agency();
    }
}
