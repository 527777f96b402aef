package vn.steerlog.query.history;

import java.util.Optional;

/// What the ledger holds behind an entry.
///
/// @param record the commit's record, byte for byte as it is stored (UTF-8); absent for readers who
///   do not see the whole board, because a commit may hold events of things hidden from them
/// @param data the event's own data, as stored
public record RawRecord(long commit, long position, Optional<String> record, String data) {}
