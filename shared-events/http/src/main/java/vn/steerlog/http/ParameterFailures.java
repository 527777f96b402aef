package vn.steerlog.http;

import static vn.steerlog.http.CommonProblem.BAD_REQUEST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import vn.steerlog.events.Id;

/// Says what was wrong with a query, path, form or header parameter.
final class ParameterFailures {
    private ParameterFailures() {}

    static ProblemException missing(String parameter) {
        return ProblemException.invalid(
                InputError.in(parameter, InputFault.MISSING, Optional.empty()));
    }

    static ProblemException binding(ServletRequestBindingException failure) {
        return switch (failure) {
            case MissingServletRequestParameterException e -> missing(e.getParameterName());
            case MissingRequestHeaderException e -> missing(e.getHeaderName());
            case MissingRequestCookieException e -> missing(e.getCookieName());
            case MissingPathVariableException e -> missing(e.getVariableName());
            default -> ProblemException.of(BAD_REQUEST);
        };
    }

    static ProblemException mismatch(TypeMismatchException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        String name = Optional.ofNullable(failure.getPropertyName()).orElse("");
        Optional<String> rejected = Optional.ofNullable(failure.getValue()).map(String::valueOf);
        Class<?> type =
                Optional.<Class<?>>ofNullable(failure.getRequiredType()).orElse(Object.class);
        return ProblemException.invalid(fault(name, rejected, type));
    }

    static ProblemException invalid(HandlerMethodValidationException failure) {
        var errors = new ArrayList<InputError>();
        for (var result : failure.getParameterValidationResults()) {
            String name =
                    Optional.ofNullable(result.getMethodParameter().getParameterName()).orElse("");
            errors.add(InputError.in(name, InputFault.BAD_VALUE, Optional.empty()));
        }
        return ProblemException.of(CommonProblem.VALIDATION_FAILED).withErrors(errors);
    }

    static ProblemException invalid(BindException failure) {
        List<InputError> errors =
                failure.getFieldErrors().stream().map(ParameterFailures::ofField).toList();
        return ProblemException.of(CommonProblem.VALIDATION_FAILED).withErrors(errors);
    }

    private static InputError ofField(FieldError error) {
        return InputError.in(
                error.getField(),
                error.isBindingFailure() ? InputFault.WRONG_TYPE : InputFault.BAD_VALUE,
                Optional.ofNullable(error.getRejectedValue()).map(String::valueOf),
                ValueKind.TEXT);
    }

    private static InputError fault(String name, Optional<String> rejected, Class<?> type) {
        if (type.isEnum()) {
            var allowed = List.of(type.getEnumConstants());
            return InputError.in(name, InputFault.NOT_ONE_OF, rejected, allowed);
        }
        if (type == LocalDate.class) {
            return InputError.in(name, InputFault.BAD_DATE, rejected);
        }
        if (type == Instant.class) {
            return InputError.in(name, InputFault.BAD_MOMENT, rejected);
        }
        if (Id.class.isAssignableFrom(type)) {
            return InputError.in(name, InputFault.BAD_ID, rejected);
        }
        return InputError.in(name, InputFault.WRONG_TYPE, rejected, ValueKind.of(type));
    }
}
