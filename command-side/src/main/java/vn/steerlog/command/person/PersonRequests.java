package vn.steerlog.command.person;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/// The bodies of requests about persons. They do not tell themselves to logs, and what is wrong
/// with a name or contact data is said without repeating it: so their limits are checked by
/// [GivenData] and not by annotations.
final class PersonRequests {
    static final int NAME = 200;
    static final int PHONE = 40;
    static final int EMAIL = 254;

    private static final int TEXT = 10_000;

    private PersonRequests() {}

    /// There is no id to choose: one that was chosen might say who it is.
    record RecordPersonBody(
            @Schema(maxLength = NAME) String name,
            @Schema(maxLength = PHONE) Optional<String> phone,
            @Schema(maxLength = EMAIL) Optional<String> email) {
        @Override
        public String toString() {
            return "RecordPersonBody[…]";
        }
    }

    /// @param name and the rest replace all that is kept, also what is left out
    record CorrectPersonBody(
            @Schema(maxLength = NAME) String name,
            @Schema(maxLength = PHONE) Optional<String> phone,
            @Schema(maxLength = EMAIL) Optional<String> email,
            @NotBlank @Size(max = TEXT) String reason) {
        @Override
        public String toString() {
            return "CorrectPersonBody[…]";
        }
    }

    record ErasePersonBody(@NotBlank @Size(max = TEXT) String reason) {}
}
