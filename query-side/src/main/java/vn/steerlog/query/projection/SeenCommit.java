package vn.steerlog.query.projection;

import java.util.List;

/// A commit with its events decoded.
public record SeenCommit(long number, List<Seen> events) {}
