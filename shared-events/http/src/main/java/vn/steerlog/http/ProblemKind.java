package vn.steerlog.http;

/// One kind of problem (RFC 9457): a stable code and the HTTP status it is answered with.
///
/// Its words are `problem.<code>.title` and `problem.<code>.detail` (what the caller can do about
/// it) in one of the registered [ProblemBundle]s, in Vietnamese and English.
public interface ProblemKind extends Coded {
    /// 400 to 599.
    int status();
}
