package vn.steerlog.query.desk;

import java.time.Instant;

/// A view of the task register that somebody comes back to.
///
/// @param id unguessable
/// @param name in its keeper's words, 1 to 80 characters
/// @param query of the register's address, without `?`; empty for the whole register
/// @param shared whether everybody is offered it
public record SavedView(String id, String name, String query, boolean shared, Instant savedAt) {
    SavedView named(String next) {
        return new SavedView(id, next, query, shared, savedAt);
    }

    SavedView asking(String next, Instant at) {
        return new SavedView(id, name, next, shared, at);
    }
}
