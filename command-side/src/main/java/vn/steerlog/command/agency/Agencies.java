package vn.steerlog.command.agency;

import static vn.steerlog.command.rules.Refused.require;

import vn.steerlog.command.agency.Agency.Status;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.agency.AgencyId;

/// What the rules of other things ask about agencies.
public final class Agencies {
    private Agencies() {}

    /// Refuses an agency that does not exist or has been merged or closed.
    public static void requireOpen(AgencyId agency, Facts facts) {
        Agency found = facts.read(Agency.FOLD, agency);
        require(found.status() != Status.NONE, AgencyRefusal.AGENCY_UNKNOWN, agency.value());
        require(found.open(), AgencyRefusal.AGENCY_NOT_OPEN, found.name());
    }

    /// Who holds the work of `agency` now: itself, or the agency into which it was merged, however often.
    public static AgencyId holder(AgencyId agency, Facts facts) {
        AgencyId holder = agency;
        while (facts.read(Agency.FOLD, holder).mergedInto().orElse(null) instanceof AgencyId next) {
            holder = next;
        }
        return holder;
    }
}
