package vn.steerlog.command.account;

import vn.steerlog.events.agency.AgencyId;

/// Says which agencies an officer can act for. Without a bean of this type any id is taken.
@FunctionalInterface
public interface KnownAgencies {
    /// Whether the agency exists and is open.
    boolean isOpen(AgencyId agency);
}
