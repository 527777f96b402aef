package vn.steerlog.query.rows;

/// A row and the commits in which it held.
///
/// @param from the commit that set it
/// @param until the commit that set or dropped it next; [#OPEN] when none did
public record Version<R>(long from, long until, R row) {
    public static final long OPEN = Long.MAX_VALUE;
}
