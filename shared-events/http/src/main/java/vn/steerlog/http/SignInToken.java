package vn.steerlog.http;

import java.time.Instant;

/// What a signed cookie or bearer token says.
///
/// @param generation the account's generation when it was issued: a later one voids the token
/// @param mustChangePassword whether nothing but a change of the password is allowed
/// @param signedInAt when the password was last given; renewals keep it
/// @param issuedAt to the second, as `expiresAt`
public record SignInToken(
        SignedIn who,
        int generation,
        boolean mustChangePassword,
        Instant signedInAt,
        Instant issuedAt,
        Instant expiresAt) {}
