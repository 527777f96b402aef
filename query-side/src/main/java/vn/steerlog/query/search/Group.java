package vn.steerlog.query.search;

import java.util.List;

/// What was found of one kind.
///
/// @param total how many things there are
/// @param hits the best of them, the best first
public record Group(Kind kind, int total, List<Hit> hits) {}
