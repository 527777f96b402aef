package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
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
import vn.steerlog.query.projection.DroppedEvent;
import vn.steerlog.query.projection.ParkedEvent;
import vn.steerlog.query.projection.Rebuild;
import vn.steerlog.query.view.Parked;
import vn.steerlog.query.view.Rebuilding;
import vn.steerlog.query.view.Views;

/// Events that projections could not take in. Everybody who looks after the views or checks them
/// sees them; what becomes of them is the administrator's to say, who answers for the machinery and
/// records nothing, and not the auditor's, who only looks.
@RestController
@RequestMapping(path = "/api/v1/dead-letters", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "views")
class DeadLetters {
    private final Parked parked;

    DeadLetters(Views views, Rebuilding rebuilding, Clock clock) {
        parked = new Parked(views, rebuilding, clock);
    }

    /// @param items parked in the rows that serve
    /// @param dropped what somebody decided that a projection does without
    record ParkedAndDropped(List<ParkedEvent> items, List<DroppedEvent> dropped) {}

    record DropBody(@NotBlank @Size(max = 2_000) String reason) {}

    @GetMapping
    @MayCall({Role.SECRETARIAT, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary =
                    "Events that a projection could not take in, those that wait behind them, and"
                            + " those that were dropped")
    ParkedAndDropped all() {
        return new ParkedAndDropped(parked.parked(), parked.dropped());
    }

    @PostMapping("/{projection}/{position}/retries")
    @MayCall(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Tries a parked event again; when it can be taken in now, folds the projection"
                            + " from nothing while its old rows serve")
    Rebuild.Progress retry(
            @PathVariable String projection,
            @PathVariable long position,
            @AuthenticationPrincipal SignedIn who) {
        return parked.tryAgain(projection, position, who.account());
    }

    @PostMapping("/{projection}/{position}/drops")
    @MayCall(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Lets a projection do without a parked event, for a reason that is kept: folds"
                            + " it from nothing without the event while its old rows serve")
    Rebuild.Progress drop(
            @PathVariable String projection,
            @PathVariable long position,
            @Valid @RequestBody DropBody drop,
            @AuthenticationPrincipal SignedIn who) {
        return parked.drop(projection, position, drop.reason(), who.account());
    }
}
