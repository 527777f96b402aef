package vn.steerlog.query.api;

/// Another thing, with what it is called at the moment asked for.
record Ref(String id, String name) {}
