package vn.steerlog.query.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.checkpoint.KeptCheckpoint;

/// What others add to a checkpoint: a witness's signature, an authority's timestamp. Whoever brings
/// it proves nothing by that: it is taken for what it is, or not at all.
@RestController
@RequestMapping(path = "/api/v1/checkpoints/{size}", produces = MediaType.APPLICATION_JSON_VALUE)
@MayCall({Role.SECRETARIAT, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "evidence")
class AdditionController {
    private static final int MOST_TIMESTAMPS = 16;
    private static final int LONGEST_LINE = 4_096;

    private final Checkpoints checkpoints;
    private final Witnesses witnesses;

    AdditionController(Checkpoints checkpoints, Witnesses witnesses) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
    }

    @PostMapping(path = "/cosignatures", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            summary = "Adds the signature of a witness; one that has signed already stays as it is",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema =
                                                    @Schema(
                                                            type = "string",
                                                            maxLength = LONGEST_LINE))))
    CheckpointAnswer cosign(@PathVariable long size, @RequestBody byte[] line) {
        KeptCheckpoint kept = checkpoints.kept(size);
        if (line.length > LONGEST_LINE) {
            throw ProblemException.of(CommonProblem.TOO_LARGE);
        }
        Witnesses.Cosignature cosignature =
                witnesses.read(new String(line, StandardCharsets.UTF_8), kept.note().text());
        return CheckpointAnswer.of(
                kept.note().isSignedBy(cosignature.witness())
                        ? kept
                        : checkpoints.store().keep(cosignature.note()));
    }

    @PostMapping(path = "/timestamps", consumes = "application/timestamp-reply")
    @Operation(
            summary =
                    "Adds the reply of a timestamp authority (RFC 3161, DER) over SHA-256 of the"
                            + " checkpoint's three lines",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/timestamp-reply",
                                            schema =
                                                    @Schema(
                                                            type = "string",
                                                            format = "binary",
                                                            maxLength =
                                                                    TimestampReply.MOST_BYTES))))
    CheckpointAnswer timestamp(@PathVariable long size, @RequestBody byte[] reply) {
        KeptCheckpoint kept = checkpoints.kept(size);
        if (reply.length > TimestampReply.MOST_BYTES) {
            throw ProblemException.of(CommonProblem.TOO_LARGE);
        }
        TimestampReply.read(reply).requireAbout(kept.note().text());
        if (kept.tokens().stream().noneMatch(token -> Arrays.equals(token, reply))) {
            if (kept.tokens().size() >= MOST_TIMESTAMPS) {
                throw ProblemException.of(EvidenceProblem.TOO_MANY_TIMESTAMPS, MOST_TIMESTAMPS);
            }
            checkpoints.store().keepToken(size, reply);
        }
        return CheckpointAnswer.of(checkpoints.kept(size));
    }
}
