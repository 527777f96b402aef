package vn.steerlog.http;

import static vn.steerlog.http.CommonProblem.BAD_REQUEST;
import static vn.steerlog.http.CommonProblem.BODY_MISSING;
import static vn.steerlog.http.CommonProblem.INTERNAL;
import static vn.steerlog.http.CommonProblem.METHOD_NOT_ALLOWED;
import static vn.steerlog.http.CommonProblem.NOT_ACCEPTABLE;
import static vn.steerlog.http.CommonProblem.NOT_FOUND;
import static vn.steerlog.http.CommonProblem.NOT_JSON;
import static vn.steerlog.http.CommonProblem.NOT_SIGNED_IN;
import static vn.steerlog.http.CommonProblem.NO_RIGHT;
import static vn.steerlog.http.CommonProblem.TOO_LARGE;
import static vn.steerlog.http.CommonProblem.UNAVAILABLE;
import static vn.steerlog.http.CommonProblem.UNSUPPORTED_MEDIA_TYPE;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/// Says which problem a failure is, whoever threw it. Whatever bad input can cause has its case
/// here; only what is left is `INTERNAL`.
final class Failures {
    private Failures() {}

    static ProblemException understand(Throwable failure) {
        return switch (failure) {
            case ProblemException e -> e;
            case HttpMessageNotReadableException e -> unreadable(e);
            case HttpRequestMethodNotSupportedException e -> method(e);
            case HttpMediaTypeNotSupportedException e -> mediaType(e);
            case HttpMediaTypeNotAcceptableException _ -> ProblemException.of(NOT_ACCEPTABLE);
            case NoResourceFoundException _ -> ProblemException.of(NOT_FOUND);
            case NoHandlerFoundException _ -> ProblemException.of(NOT_FOUND);
            case MissingServletRequestPartException e ->
                    ParameterFailures.missing(e.getRequestPartName());
            case ServletRequestBindingException e -> ParameterFailures.binding(e);
            case TypeMismatchException e -> ParameterFailures.mismatch(e);
            case HandlerMethodValidationException e -> ParameterFailures.invalid(e);
            case MethodArgumentNotValidException e -> ConstraintFailures.understand(e);
            case BindException e -> ParameterFailures.invalid(e);
            case MaxUploadSizeExceededException _ -> ProblemException.of(TOO_LARGE);
            case MultipartException e -> fromInside(e, ProblemException.of(BAD_REQUEST));
            case AsyncRequestTimeoutException _ -> ProblemException.of(UNAVAILABLE);
            case AccessDeniedException _ -> ProblemException.of(NO_RIGHT);
            case AuthenticationException _ -> ProblemException.of(NOT_SIGNED_IN);
            case RequestRejectedException _ -> ProblemException.of(BAD_REQUEST);
            case InvalidParameterException e -> ofStatus(e.getErrorCode(), e);
            case ConversionException e -> fromInside(e, ProblemException.of(INTERNAL).because(e));
            case ErrorResponse e -> ofStatus(e.getStatusCode().value(), failure);
            default -> fromInside(failure, ProblemException.of(INTERNAL).because(failure));
        };
    }

    /// The nearest kind for a status that somebody else chose.
    static ProblemException ofStatus(int status, @Nullable Throwable cause) {
        for (var kind : CommonProblem.values()) {
            if (kind.status() == status && status != 400 && status != 403 && status < 500) {
                return ProblemException.of(kind);
            }
        }
        return switch (status) {
            case 403 -> ProblemException.of(NO_RIGHT);
            case 503 -> ProblemException.of(UNAVAILABLE);
            default ->
                    (status >= 400 && status < 500) || status == 501 || status == 505
                            ? ProblemException.of(BAD_REQUEST)
                            : internal(cause);
        };
    }

    /// Whether the caller has gone away: nobody is there to be answered.
    static boolean isHungUp(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            if (name.equals("ClientAbortException")
                    || name.equals("AsyncRequestNotUsableException")) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException internal(@Nullable Throwable cause) {
        var problem = ProblemException.of(INTERNAL);
        return cause == null ? problem : problem.because(cause);
    }

    private static ProblemException unreadable(HttpMessageNotReadableException failure) {
        return failure.getCause() == null
                ? ProblemException.of(BODY_MISSING)
                : fromInside(failure, ProblemException.of(BAD_REQUEST));
    }

    /// What a wrapped failure says about itself, or else `otherwise`.
    private static ProblemException fromInside(Throwable failure, ProblemException otherwise) {
        boolean isBody = failure instanceof HttpMessageNotReadableException;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<ProblemException> said = ofItself(cause, isBody);
            if (said.isPresent()) {
                return said.get();
            }
        }
        return otherwise;
    }

    private static Optional<ProblemException> ofItself(Throwable cause, boolean isBody) {
        return switch (cause) {
            case ProblemException e -> Optional.of(e);
            case BodyTooLargeException _ -> Optional.of(ProblemException.of(TOO_LARGE));
            case RequestRejectedException _, BadRequestException _ ->
                    Optional.of(ProblemException.of(BAD_REQUEST));
            case CharConversionException _ when isBody ->
                    Optional.of(
                            JsonFailures.one(NOT_JSON, "", InputFault.NOT_UTF_8, Optional.empty()));
            case JacksonException e when isBody && !isPlainIo(e) ->
                    Optional.of(JsonFailures.understand(e));
            default -> Optional.empty();
        };
    }

    private static boolean isPlainIo(JacksonException failure) {
        return failure.getCause() instanceof IOException;
    }

    private static ProblemException method(HttpRequestMethodNotSupportedException failure) {
        var allowed = failure.getSupportedHttpMethods();
        var names = new TreeSet<String>();
        if (allowed != null) {
            allowed.forEach(method -> names.add(method.name()));
        }
        return ProblemException.of(
                        METHOD_NOT_ALLOWED, ProblemMaker.shortened(failure.getMethod()), names)
                .withHeader("Allow", String.join(", ", names));
    }

    private static ProblemException mediaType(HttpMediaTypeNotSupportedException failure) {
        var readable = failure.getSupportedMediaTypes().stream().filter(MediaType::isConcrete);
        String names = String.join(", ", readable.map(MediaType::toString).toList());
        var problem = ProblemException.of(UNSUPPORTED_MEDIA_TYPE, names);
        return names.isEmpty() ? problem : problem.withHeader("Accept", names);
    }
}
