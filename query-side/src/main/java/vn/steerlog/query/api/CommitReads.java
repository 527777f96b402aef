package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.query.web.Viewers;
import vn.steerlog.query.web.WebProblem;

/// The records of the ledger, byte for byte.
@RestController
@RequestMapping(path = "/api/v1/commits", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "ledger")
class CommitReads {
    private static final String TASK = "Task";
    private static final String PAPER = "Paper";

    private final QuerySide side;
    private final Ledger ledger;
    private final Viewers viewers;

    CommitReads(QuerySide side, Ledger ledger, Viewers viewers) {
        this.side = side;
        this.ledger = ledger;
        this.viewers = viewers;
    }

    /// The record is given whole or not at all: cut, it could not be verified.
    @GetMapping("/{number}")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(types = "object")),
            headers =
                    @Header(
                            name = "Repr-Digest",
                            description = "SHA-256 of the bytes (RFC 9530)",
                            schema = @Schema(types = "string")))
    @ApiResponse(responseCode = "403", ref = "#/components/responses/Problem")
    @Operation(summary = "One record as it is stored: one line of UTF-8 JSON without its line end")
    ResponseEntity<byte[]> commit(
            @PathVariable long number, @AuthenticationPrincipal SignedIn reader) {
        Commit commit =
                ledger.commit(number).orElseThrow(() -> Found.nothing(Long.toString(number)));
        Moment moment =
                side.views()
                        .moment(
                                Optional.empty(),
                                OptionalLong.of(number),
                                List.of(
                                        side.tasks().view(),
                                        side.agencies().view(),
                                        side.papers().view()));
        Viewer viewer = viewers.viewer(reader, moment);
        boolean hidden = holdsWhatIsHidden(commit, moment, viewer);
        if (hidden && !viewer.everything()) {
            throw ProblemException.of(WebProblem.RECORD_RESTRICTED, number);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Repr-Digest", "sha-256=:" + sha256(commit.bytes()) + ":")
                .body(commit.bytes());
    }

    private boolean holdsWhatIsHidden(Commit commit, Moment moment, Viewer viewer) {
        return commit.events().stream()
                .flatMap(event -> event.place().stream())
                .map(place ->
                        switch (place.stream()) {
                            case TASK ->
                                    side.tasks()
                                            .task(new TaskId(place.key()), moment, viewer)
                                            .isEmpty();
                            case PAPER -> !side.papers().view().shows(place.key(), viewer);
                            default -> false;
                        })
                .toList() // the viewer's witness hears of all of them
                .contains(true);
    }

    private static String sha256(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
