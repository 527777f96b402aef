package vn.steerlog.query.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;

/// Views of the task register that people come back to.
@RestController
@RequestMapping(path = "/api/v1/saved-views", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "desk")
class SavedViewController {
    /// What may stand in the query of an address (RFC 3986).
    private static final String QUERY = "[A-Za-z0-9%&=+._~!$'()*,;:@/?-]*";

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    /// @param mayChange whether this reader may rename and remove it
    record SavedViewAnswer(
            String id,
            String name,
            String query,
            boolean shared,
            boolean mayChange,
            Instant savedAt) {
        static SavedViewAnswer of(SavedView view, boolean mayChange) {
            return new SavedViewAnswer(
                    view.id(), view.name(), view.query(), view.shared(), mayChange, view.savedAt());
        }
    }

    record AllSavedViews(List<SavedViewAnswer> items) {}

    record SaveViewBody(
            @NotBlank @Size(max = 80) String name,
            Optional<@Size(max = 2_000) @Pattern(regexp = QUERY) String> query,
            Optional<Boolean> shared) {}

    record RenameViewBody(@NotBlank @Size(max = 80) String name) {}

    @GetMapping
    @Operation(summary = "The reader's own saved views and those that are shared with everybody")
    AllSavedViews all(@AuthenticationPrincipal SignedIn reader) {
        return new AllSavedViews(
                views.offered(reader).stream()
                        .map(one -> SavedViewAnswer.of(one.view(), one.mayChange()))
                        .toList());
    }

    @PostMapping
    @MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keeps a view of the register; one of the same name is replaced")
    SavedViewAnswer save(
            @Valid @RequestBody SaveViewBody body, @AuthenticationPrincipal SignedIn reader) {
        SavedView view =
                views.save(
                        reader,
                        name(body.name()),
                        body.query().orElse(""),
                        body.shared().orElse(false));
        return SavedViewAnswer.of(view, true);
    }

    @PostMapping("/{id}/renamings")
    @MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "Gives a saved view another name")
    SavedViewAnswer rename(
            @PathVariable String id,
            @Valid @RequestBody RenameViewBody body,
            @AuthenticationPrincipal SignedIn reader) {
        return SavedViewAnswer.of(views.rename(reader, id, name(body.name())), true);
    }

    @PostMapping("/{id}/removals")
    @MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forgets a saved view")
    void remove(@PathVariable String id, @AuthenticationPrincipal SignedIn reader) {
        views.remove(reader, id);
    }

    private static String name(String given) {
        return Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
    }
}
