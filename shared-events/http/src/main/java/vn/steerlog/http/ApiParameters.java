package vn.steerlog.http;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.stream.Stream;

/// Describes what a controller's parameter of some type is made from, where an argument resolver
/// makes it: registered as a bean, it keeps the type itself out of the API's description.
///
/// @param type the exact type of the parameter
/// @param parameters what a caller sends; empty when it comes from elsewhere, such as the sign-in
public record ApiParameters(Class<?> type, List<Parameter> parameters) {
    public ApiParameters {
        parameters = List.copyOf(parameters);
    }

    /// For a type that takes in the header `Idempotency-Key`.
    public static ApiParameters withIdempotencyKey(Class<?> type) {
        return new ApiParameters(type, List.of(idempotencyKey()));
    }

    /// The same, with one parameter more.
    public ApiParameters and(Parameter further) {
        return new ApiParameters(
                type, Stream.concat(parameters.stream(), Stream.of(further)).toList());
    }

    static Parameter idempotencyKey() {
        var schema =
                new JsonSchema()
                        .typesItem("string")
                        .minLength(1)
                        .maxLength(128)
                        .pattern("^[!-~]+$");
        return new HeaderParameter().name(IdempotencyKey.HEADER).required(false).schema(schema);
    }
}
