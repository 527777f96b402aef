package vn.steerlog.trail;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Some entries, the latest first.
///
/// @param next `before` of the next page; empty when nothing older is asked for. A page may hold
///   less than was asked for, even nothing, and have a next one: it looks at so many entries and no
///   more
/// @param searched the oldest entry that was looked at; empty when none was
public record TrailPage(List<TrailLine> lines, OptionalLong next, Optional<TrailLine> searched) {}
