package vn.steerlog.command.rules;

import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;

/// Who asks.
///
/// @param account an opaque id
/// @param agency the agency that an officer acts for
public record Actor(String account, Role role, Optional<AgencyId> agency) {}
