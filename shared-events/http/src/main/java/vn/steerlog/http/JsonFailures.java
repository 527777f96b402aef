package vn.steerlog.http;

import static vn.steerlog.http.CommonProblem.BEYOND_LIMITS;
import static vn.steerlog.http.CommonProblem.BODY_MISSING;
import static vn.steerlog.http.CommonProblem.NOT_JSON;
import static vn.steerlog.http.CommonProblem.UNKNOWN_FIELD;
import static vn.steerlog.http.CommonProblem.VALIDATION_FAILED;
import static vn.steerlog.http.CommonProblem.WRONG_TYPE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.steerlog.events.Id;

/// Says what was wrong with a JSON body, without a word of Jackson's.
final class JsonFailures {
    private JsonFailures() {}

    static ProblemException understand(JacksonException failure) {
        String pointer = pointer(failure);
        return switch (failure) {
            case UnrecognizedPropertyException e -> unknown(pointer, e);
            case InvalidNullException _ -> one(VALIDATION_FAILED, pointer, InputFault.MISSING);
            case InvalidFormatException e -> format(pointer, e);
            case MismatchedInputException e -> mismatch(pointer, e);
            case InputCoercionException _ ->
                    one(VALIDATION_FAILED, pointer, InputFault.NUMBER_OUT_OF_RANGE);
            case StreamConstraintsException _ -> one(BEYOND_LIMITS, pointer, InputFault.TOO_DEEP);
            case DatabindException e -> refusedValue(pointer, e);
            default -> syntax(pointer, failure);
        };
    }

    private static ProblemException unknown(String pointer, UnrecognizedPropertyException failure) {
        Collection<Object> known = failure.getKnownPropertyIds();
        return ProblemException.of(UNKNOWN_FIELD, known == null ? List.of() : List.copyOf(known))
                .withErrors(
                        List.of(
                                InputError.at(
                                        pointer,
                                        InputFault.UNKNOWN_FIELD,
                                        Optional.empty(),
                                        failure.getPropertyName())));
    }

    private static ProblemException format(String pointer, InvalidFormatException failure) {
        Optional<String> rejected = Optional.ofNullable(failure.getValue()).map(String::valueOf);
        Class<?> type = failure.getTargetType();
        boolean isText = failure.getValue() instanceof String;
        if (isText && type == LocalDate.class) {
            return one(VALIDATION_FAILED, pointer, InputFault.BAD_DATE, rejected);
        }
        if (isText && type == Instant.class) {
            return one(VALIDATION_FAILED, pointer, InputFault.BAD_MOMENT, rejected);
        }
        if (isText && type == String.class) {
            return one(VALIDATION_FAILED, pointer, InputFault.BAD_CHARACTERS);
        }
        if (isText && Id.class.isAssignableFrom(type)) {
            return one(VALIDATION_FAILED, pointer, InputFault.BAD_ID, rejected);
        }
        if (isText && type.isEnum()) {
            var allowed = List.of(type.getEnumConstants());
            return one(VALIDATION_FAILED, pointer, InputFault.NOT_ONE_OF, rejected, allowed);
        }
        if (failure.getValue() instanceof Number && ValueKind.of(type) == ValueKind.NUMBER) {
            return one(VALIDATION_FAILED, pointer, InputFault.NUMBER_OUT_OF_RANGE, rejected);
        }
        return one(WRONG_TYPE, pointer, InputFault.WRONG_TYPE, rejected, ValueKind.of(type));
    }

    private static ProblemException mismatch(String pointer, MismatchedInputException failure) {
        Class<?> type = failure.getTargetType();
        if (says(failure, "No content")) {
            return ProblemException.of(BODY_MISSING);
        }
        if (says(failure, "Trailing token")) {
            return syntax(pointer, failure);
        }
        return one(
                WRONG_TYPE,
                pointer,
                InputFault.WRONG_TYPE,
                Optional.empty(),
                type == null ? ValueKind.OBJECT : ValueKind.of(type));
    }

    /// A record's constructor refused: with a problem of its own, or with an argument exception.
    private static ProblemException refusedValue(String pointer, DatabindException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
            if (cause instanceof RuntimeException && !(cause instanceof JacksonException)) {
                return one(VALIDATION_FAILED, pointer, InputFault.BAD_VALUE);
            }
            if (cause instanceof JacksonException inner) {
                return understand(inner);
            }
        }
        return syntax(pointer, failure);
    }

    private static ProblemException syntax(String pointer, JacksonException failure) {
        if (says(failure, "Duplicate")) {
            return one(NOT_JSON, pointer, InputFault.DUPLICATE_FIELD);
        }
        if (says(failure, "Invalid UTF-8")) {
            return one(NOT_JSON, pointer, InputFault.NOT_UTF_8);
        }
        var at = failure.getLocation();
        return one(
                NOT_JSON,
                pointer,
                InputFault.SYNTAX,
                Optional.empty(),
                at == null ? 1 : at.getLineNr(),
                at == null ? 1 : at.getColumnNr());
    }

    private static boolean says(JacksonException failure, String words) {
        String said = failure.getOriginalMessage();
        return said != null && said.startsWith(words);
    }

    static ProblemException one(
            ProblemKind kind,
            String pointer,
            InputFault fault,
            Optional<String> rejected,
            Object... arguments) {
        return ProblemException.of(kind)
                .withErrors(List.of(InputError.at(pointer, fault, rejected, arguments)));
    }

    private static ProblemException one(ProblemKind kind, String pointer, InputFault fault) {
        return one(kind, pointer, fault, Optional.empty());
    }

    /// The path that Jackson noted, or else where its parser stands, as a JSON pointer.
    private static String pointer(JacksonException failure) {
        if (failure.getPath().isEmpty() && failure.processor() instanceof JsonParser parser) {
            return parser.streamReadContext().pathAsPointer().toString();
        }
        var pointer = new StringBuilder();
        for (var step : failure.getPath()) {
            @Nullable String name = step.getPropertyName();
            pointer.append('/');
            if (name == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
