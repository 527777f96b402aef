package vn.steerlog.http;

/// How a problem is shown to a person: a bean of this type makes page requests answer with the
/// named view (model attribute `problem`, a [Problem]) in place of JSON.
public record ProblemView(String viewName) {}
