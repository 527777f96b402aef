package vn.steerlog.query.desk;

import java.time.Instant;

/// The calendar feed of an account, while it has one. Whoever knows its key may read it.
///
/// @param keyHash SHA-256 of the key, in hex: the key itself is kept nowhere
/// @param madeAt when the key was made
public record CalendarFeed(String keyHash, Instant madeAt) {}
