package vn.steerlog.http;

import java.util.Optional;

/// Who is signed in: the principal of every request on both sides.
///
/// @param account an opaque id, written into the ledger as `by`
/// @param agency the agency that an officer acts for; present exactly when the role is
///   `AGENCY_OFFICER`
public record SignedIn(String account, String displayName, Role role, Optional<String> agency) {}
