package vn.steerlog.http;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;

/// Says which fields of a body break the constraints that are declared on them.
final class ConstraintFailures {
    private ConstraintFailures() {}

    static ProblemException understand(MethodArgumentNotValidException failure) {
        return ProblemException.of(CommonProblem.VALIDATION_FAILED)
                .withErrors(
                        failure.getFieldErrors().stream()
                                .map(ConstraintFailures::ofField)
                                .toList());
    }

    private static InputError ofField(FieldError error) {
        String pointer = pointer(error.getField());
        return switch (String.valueOf(error.getCode())) {
            case "NotNull", "NotBlank", "NotEmpty" ->
                    InputError.at(pointer, InputFault.MISSING, Optional.empty());
            case "Size" -> ofSize(error, pointer);
            default -> InputError.at(pointer, InputFault.BAD_VALUE, rejected(error));
        };
    }

    private static InputError ofSize(FieldError error, String pointer) {
        int[] bounds = bounds(error);
        int most = IntStream.of(bounds).max().orElse(0);
        if (error.getRejectedValue() instanceof Collection<?>) {
            return InputError.at(pointer, InputFault.TOO_MANY, Optional.empty(), most);
        }
        Optional<String> rejected = rejected(error);
        return rejected.map(String::length).orElse(0) > most
                ? InputError.at(pointer, InputFault.TOO_LONG, rejected, most)
                : InputError.at(
                        pointer,
                        InputFault.TOO_SHORT,
                        rejected,
                        IntStream.of(bounds).min().orElse(0));
    }

    /// The least and the most, in no particular order.
    private static int[] bounds(FieldError error) {
        return Stream.ofNullable(error.getArguments())
                .flatMap(Stream::of)
                .filter(Integer.class::isInstance)
                .mapToInt(Integer.class::cast)
                .toArray();
    }

    private static Optional<String> rejected(FieldError error) {
        Object value = error.getRejectedValue();
        return value instanceof Optional<?> optional
                ? optional.map(String::valueOf)
                : Optional.ofNullable(value).map(String::valueOf);
    }

    /// `present[0].name` as a JSON pointer.
    private static String pointer(String field) {
        return "/" + field.replace("].", "/").replace("]", "").replace('[', '/').replace('.', '/');
    }
}
