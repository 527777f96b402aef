package vn.steerlog.query.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.checkpoint.KeptCheckpoint;
import vn.steerlog.query.web.Paging;
import vn.steerlog.query.web.Parameters;

/// Checkpoints: what the ledger was, signed (C2SP tlog-checkpoint). They tell nothing of what was
/// recorded, so that everybody who is signed in may see them.
@RestController
@RequestMapping(path = "/api/v1/checkpoints")
@Tag(name = "evidence")
class CheckpointController {
    private final Checkpoints checkpoints;

    CheckpointController(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    record CheckpointQuery(
            @Parameter(description = "Only smaller ones: the `next` of the page before")
                    Optional<Long> before,
            @Parameter(description = "How many a page has, 1 to 200; 50 when absent")
                    Optional<Integer> limit) {}

    /// @param items the largest first
    /// @param next `before` of the next page; absent on the last one
    record CheckpointList(List<CheckpointAnswer> items, Optional<Long> next) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The checkpoints that are kept, the newest first")
    CheckpointList all(@Parameters CheckpointQuery query) {
        int size = Paging.size(query.limit());
        long before = query.before().orElse(Long.MAX_VALUE);
        List<KeptCheckpoint> found = checkpoints.store().before(before, size + 1);
        List<KeptCheckpoint> page = found.subList(0, Math.min(size, found.size()));
        Optional<Long> next =
                found.size() > size
                        ? Optional.of(page.getLast().checkpoint().size())
                        : Optional.empty();
        return new CheckpointList(page.stream().map(CheckpointAnswer::of).toList(), next);
    }

    @GetMapping(
            path = "/latest",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @AnswersCheckpoint
    @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @Operation(summary = "The largest checkpoint; as plain text, the signed note")
    ResponseEntity<Object> latest(HttpServletRequest request) {
        KeptCheckpoint kept =
                checkpoints
                        .store()
                        .latest()
                        .orElseThrow(() -> ProblemException.of(EvidenceProblem.NO_CHECKPOINT_YET));
        return answer(request, kept);
    }

    @GetMapping(
            path = "/{size}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @AnswersCheckpoint
    @Operation(summary = "The checkpoint of that many commits; as plain text, the signed note")
    ResponseEntity<Object> one(@PathVariable long size, HttpServletRequest request) {
        return answer(request, checkpoints.kept(size));
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @MayCall({Role.SECRETARIAT, Role.AUDITOR, Role.ADMINISTRATOR})
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
    @Operation(summary = "Signs all that is recorded now")
    CheckpointAnswer sign() {
        return CheckpointAnswer.of(checkpoints.signHead());
    }

    private static ResponseEntity<Object> answer(HttpServletRequest request, KeptCheckpoint kept) {
        return Answers.of(request, CheckpointAnswer.of(kept), kept.note().toString());
    }
}
