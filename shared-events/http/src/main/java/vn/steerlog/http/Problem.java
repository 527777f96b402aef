package vn.steerlog.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/// A problem as it is answered (RFC 9457, `application/problem+json`).
///
/// @param type a path that names the kind of problem
/// @param title what went wrong, in the reader's language
/// @param detail what the reader can do about it
/// @param code stable, for programs
/// @param errors what is wrong with the input, when that is the problem
/// @param reference finds this very problem in the log
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<ProblemItem> errors,
        String reference) {

    /// Exactly one of `pointer` and `parameter` is present.
    ///
    /// @param rejected what was read, shortened; absent when it may be a secret
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ProblemItem(
            Optional<String> pointer,
            Optional<String> parameter,
            String code,
            String message,
            Optional<String> rejected) {}
}
