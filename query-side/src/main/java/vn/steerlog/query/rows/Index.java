package vn.steerlog.query.rows;

import java.util.Collection;
import java.util.function.Function;

/// A way to find rows without looking at all of them.
///
/// @param name unique within a projection
/// @param values under which a row is found; any number of them
public record Index<R>(String name, Function<R, Collection<String>> values) {}
