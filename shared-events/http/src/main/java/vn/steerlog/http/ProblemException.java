package vn.steerlog.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ends a request with a problem (RFC 9457). Any package throws it; the words come from the
/// bundles, in the reader's language.
///
/// Immutable: the `with…` methods answer a further one.
public final class ProblemException extends RuntimeException {
    private final transient ProblemKind kind;
    private final transient List<Object> arguments;
    private final transient List<InputError> errors;
    private final transient Map<String, String> headers;

    private ProblemException(
            ProblemKind kind,
            List<Object> arguments,
            List<InputError> errors,
            Map<String, String> headers,
            @Nullable Throwable cause) {
        super(kind.code(), cause, false, cause != null);
        this.kind = kind;
        this.arguments = List.copyOf(arguments);
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /// @param arguments filled into the words, `{0}` being the first; dates are shown dd/MM/yyyy
    public static ProblemException of(ProblemKind kind, Object... arguments) {
        return new ProblemException(kind, List.of(arguments), List.of(), Map.of(), null);
    }

    /// `VALIDATION_FAILED` with what is wrong.
    public static ProblemException invalid(InputError... errors) {
        return of(CommonProblem.VALIDATION_FAILED).withErrors(List.of(errors));
    }

    public ProblemException withErrors(List<InputError> more) {
        var all = new ArrayList<>(errors);
        all.addAll(more);
        return new ProblemException(kind, arguments, all, headers, getCause());
    }

    /// Adds a header to the answer, such as `Retry-After`.
    public ProblemException withHeader(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new ProblemException(kind, arguments, errors, all, getCause());
    }

    /// Remembers what went wrong underneath: for the log, never for the caller.
    public ProblemException because(Throwable cause) {
        return new ProblemException(kind, arguments, errors, headers, cause);
    }

    public ProblemKind kind() {
        return kind;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<InputError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
