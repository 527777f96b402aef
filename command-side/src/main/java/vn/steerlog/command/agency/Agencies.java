package vn.steerlog.command.agency;

import static vn.steerlog.command.rules.Refused.require;

import java.util.Optional;
import vn.steerlog.command.agency.Agency.Status;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.agency.AgencyId;

/// What the rules of other things ask about agencies.
public final class Agencies {
    private Agencies() {}

    /// Refuses an agency that does not exist.
    public static Agency requireKnown(AgencyId agency, Facts facts) {
        Agency found = facts.read(Agency.FOLD, agency);
        require(found.status() != Status.NONE, AgencyRefusal.AGENCY_UNKNOWN, agency.value());
        return found;
    }

    /// Refuses an agency that does not exist or has been merged or closed.
    public static Agency requireOpen(AgencyId agency, Facts facts) {
        Agency found = requireKnown(agency, facts);
        require(found.open(), AgencyRefusal.AGENCY_NOT_OPEN, found.name());
        return found;
    }

    /// Who holds the work of `agency` now: itself, or the agency into which it was merged, however
    /// often.
    public static AgencyId holder(AgencyId agency, Facts facts) {
        AgencyId holder = agency;
        Optional<AgencyId> next = facts.read(Agency.FOLD, holder).mergedInto();
        while (next.isPresent()) {
            holder = next.get();
            next = facts.read(Agency.FOLD, holder).mergedInto();
        }
        return holder;
    }
}
