package vn.steerlog.http;

import java.util.List;
import java.util.Optional;

/// What is wrong with one piece of the input.
///
/// @param place where it stands
/// @param fault what is wrong; its words are `error.<code>`
/// @param rejected what was read, when it may be repeated to the caller
/// @param arguments filled into the words, `{0}` being the first
public record InputError(
        Place place, Coded fault, Optional<String> rejected, List<Object> arguments) {

    /// Where a piece of the input stands.
    public sealed interface Place {
        /// A JSON pointer (RFC 6901) into the body; `""` is the whole body.
        record Pointer(String value) implements Place {}

        /// The name of a query, path, form or header parameter.
        record Parameter(String name) implements Place {}
    }

    public static InputError at(
            String pointer, Coded fault, Optional<String> rejected, Object... arguments) {
        return new InputError(new Place.Pointer(pointer), fault, rejected, List.of(arguments));
    }

    public static InputError in(
            String parameter, Coded fault, Optional<String> rejected, Object... arguments) {
        return new InputError(new Place.Parameter(parameter), fault, rejected, List.of(arguments));
    }
}
