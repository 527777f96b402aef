package vn.steerlog.command.platform;

/// The answer to a command that was carried out.
///
/// @param id what the request created: a thing, or a part of one (a report, a member); the thing it
///   was addressed to when it created nothing
/// @param commit the number of the commit that recorded it: ask for views with `after=` this number
///   to see it
/// @param replayed whether the same request had been recorded before, and nothing was recorded now
public record Receipt(String id, long commit, boolean replayed) {

    public Receipt withId(String created) {
        return new Receipt(created, commit, replayed);
    }
}
