package vn.steerlog.query.eventsearch;

import java.util.List;
import java.util.OptionalLong;
import vn.steerlog.query.history.HistoryEntry;

/// A page of what was found.
///
/// @param total how many events there are, on all pages
/// @param recorded how many events there are at all, whatever is looked for
/// @param entries the latest first
/// @param next the position below which the next page begins; absent on the last one
public record FoundEvents(int total, int recorded, List<HistoryEntry> entries, OptionalLong next) {}
