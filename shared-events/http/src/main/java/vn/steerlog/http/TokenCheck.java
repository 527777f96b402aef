package vn.steerlog.http;

import java.util.Optional;

/// A further check of tokens whose signature and expiry are right. A bean of this type is asked on
/// every request; without one, as on a query side alone, a token counts until it expires and is not
/// renewed.
@FunctionalInterface
public interface TokenCheck {
    /// The token as it stands now, such as with a changed display name; empty when it no longer
    /// counts.
    Optional<SignInToken> check(SignInToken token);
}
