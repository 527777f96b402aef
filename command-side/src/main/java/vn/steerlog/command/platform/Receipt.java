package vn.steerlog.command.platform;

/// The answer to a command that was carried out.
///
/// @param id the thing that it was addressed to, or that it created
/// @param commit the number of the commit that recorded it: ask for views with `after=` this number to see it
/// @param replayed whether the same request had been recorded before, and nothing was recorded now
public record Receipt(String id, long commit, boolean replayed) {}
