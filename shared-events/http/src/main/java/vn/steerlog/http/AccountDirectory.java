package vn.steerlog.http;

import java.util.Optional;

/// Knows accounts without a request of theirs: for what is done on somebody's behalf while nobody
/// is signed in.
@FunctionalInterface
public interface AccountDirectory {
    /// The account as it stands now; empty when there is none, or it is disabled.
    Optional<SignedIn> account(String id);
}
