package vn.steerlog.command.agency;

import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_CLOSED;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_MERGED;
import static vn.steerlog.command.agency.AgencyRefusal.AGENCY_UNKNOWN;
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
        require(found.status() != Status.NONE, AGENCY_UNKNOWN, agency.value());
        return found;
    }

    /// Refuses an agency that does not exist or has been merged or closed.
    public static Agency requireOpen(AgencyId agency, Facts facts) {
        Agency found = requireKnown(agency, facts);
        requireOpen(found, agency, facts);
        return found;
    }

    static void requireOpen(Agency agency, AgencyId id, Facts facts) {
        require(agency.status() != Status.NONE, AGENCY_UNKNOWN, id.value());
        require(agency.status() != Status.CLOSED, AGENCY_CLOSED, agency.name());
        if (agency.status() == Status.MERGED) {
            String holder = facts.read(Agency.FOLD, holder(id, facts)).name();
            require(false, AGENCY_MERGED, agency.name(), holder);
        }
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

    /// Whether the work of both is held by the same agency now.
    public static boolean sameHolder(AgencyId one, AgencyId other, Facts facts) {
        return holder(one, facts).equals(holder(other, facts));
    }
}
