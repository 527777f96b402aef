package vn.steerlog.http;

/// Names a resource bundle with words for problems and errors: each side registers its own as
/// beans.
///
/// @param baseName such as `vn/steerlog/http/problems`; `_vi` and `_en` must both exist, in UTF-8
public record ProblemBundle(String baseName) {}
