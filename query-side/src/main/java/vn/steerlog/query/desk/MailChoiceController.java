package vn.steerlog.query.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;

/// Which mail the reader wants, and where.
@RestController
@RequestMapping(path = "/api/v1/mail-choice", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "desk")
class MailChoiceController {
    private final MailChoices choices;

    MailChoiceController(MailChoices choices) {
        this.choices = choices;
    }

    record MailChoiceAnswer(
            Optional<String> address,
            boolean digest,
            boolean reminders,
            Optional<String> language) {
        static MailChoiceAnswer of(Optional<MailChoice> choice) {
            return new MailChoiceAnswer(
                    choice.map(MailChoice::address),
                    choice.filter(MailChoice::digest).isPresent(),
                    choice.filter(MailChoice::reminders).isPresent(),
                    choice.map(MailChoice::language));
        }
    }

    record MailChoiceBody(
            @NotBlank @Email @Size(max = MailChoice.LONGEST) String address,
            Optional<Boolean> digest,
            Optional<Boolean> reminders,
            Optional<@Pattern(regexp = "vi|en") String> language) {
        MailChoice choice() {
            return new MailChoice(
                    address.strip(),
                    digest.orElse(false),
                    reminders.orElse(false),
                    language.orElse("vi"));
        }

        /// Without the address: fit for a log.
        @Override
        public String toString() {
            return "MailChoiceBody";
        }
    }

    @GetMapping
    @Operation(summary = "Which mail the reader wants; without an address it is none")
    MailChoiceAnswer mine(@AuthenticationPrincipal SignedIn reader) {
        return MailChoiceAnswer.of(choices.of(reader.account()));
    }

    @PostMapping
    @MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER, Role.AUDITOR})
    @Operation(summary = "Chooses which mail comes, and where to")
    MailChoiceAnswer choose(
            @Valid @RequestBody MailChoiceBody body, @AuthenticationPrincipal SignedIn reader) {
        return MailChoiceAnswer.of(Optional.of(choices.choose(reader.account(), body.choice())));
    }

    @PostMapping("/removals")
    @MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "No more mail: the address is forgotten")
    void forget(@AuthenticationPrincipal SignedIn reader) {
        choices.forget(reader.account());
    }
}
