package vn.steerlog.trail;

import java.time.Instant;

/// An entry as it stands in the trail.
///
/// @param number counts entries from 1 without gaps: it is the number of the record
/// @param at when it was recorded
public record TrailLine(long number, Instant at, TrailEntry entry) {}
