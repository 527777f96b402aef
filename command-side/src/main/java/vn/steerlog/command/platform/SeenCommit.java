package vn.steerlog.command.platform;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.steerlog.http.InputError;
import vn.steerlog.http.InputFault;
import vn.steerlog.http.ProblemException;

/// The header `Steerlog-Seen-Commit`: the number of the commit as of which the sender saw the thing
/// that the command is addressed to. When the thing has changed since, nothing is recorded and the
/// answer is 409 `changed-meanwhile`. Without the header the thing is taken as it is.
final class SeenCommit {
    private static final String HEADER = "Steerlog-Seen-Commit";
    private static final String SHAPE = "\\d{1,18}";

    private SeenCommit() {}

    /// @throws ProblemException when there is more than one, or it is no number
    static OptionalLong of(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.isEmpty()) {
            return OptionalLong.empty();
        }
        String text = given.getFirst();
        if (given.size() > 1 || !text.matches(SHAPE)) {
            throw ProblemException.invalid(
                    InputError.in(HEADER, InputFault.BAD_VALUE, Optional.of(text)));
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    static Parameter described() {
        var schema = new JsonSchema().typesItem("string").pattern("^" + SHAPE + "$");
        return new HeaderParameter()
                .name(HEADER)
                .required(false)
                .schema(schema)
                .description(
                        "As of which commit the sender saw the thing: when it has changed since,"
                                + " nothing is recorded (409 `changed-meanwhile`)");
    }
}
