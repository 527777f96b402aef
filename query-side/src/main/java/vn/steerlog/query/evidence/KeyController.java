package vn.steerlog.query.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.checkpoint.KeptKey;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// The keys that sign checkpoints. Their public halves are for everybody; a new one is made by the
/// administrator, who answers for the machinery. The auditor, who only looks, sees it in the trail.
@RestController
@RequestMapping("/api/v1/verifier-keys")
@Tag(name = "evidence")
class KeyController {
    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final Traces traces;
    private final SecureRandom random = new SecureRandom();

    KeyController(Checkpoints checkpoints, Witnesses witnesses, Traces traces) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.traces = traces;
    }

    /// @param keys that ever signed checkpoints, the oldest first (C2SP vkey)
    /// @param periods since when each signs: until the next one does
    /// @param witnesses whose signatures are taken
    record VerifierKeys(List<String> keys, List<Period> periods, List<String> witnesses) {}

    /// @param since when it came into use
    /// @param size how many commits there were then
    record Period(String key, Instant since, long size) {
        static Period of(KeptKey kept) {
            return new Period(kept.key().toString(), kept.since(), kept.size());
        }
    }

    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = VerifierKeys.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(summary = "The public keys that verify checkpoints; as plain text, one a line")
    ResponseEntity<Object> keys(HttpServletRequest request) {
        VerifierKeys keys = all();
        String lines = keys.keys().stream().map(key -> key + "\n").collect(Collectors.joining());
        return Answers.of(request, keys, lines);
    }

    /// @param replaces the key that signs now, as a confirmation that this one is meant
    record RotateBody(
            @NotBlank @Size(max = 500) String replaces,
            @NotBlank @Size(max = 2_000) String reason) {}

    /// @param checkpoint of all that is recorded, signed by the old key for the last time and by
    ///   the new one
    record Rotated(String key, CheckpointAnswer checkpoint) {}

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @MayCall(Role.ADMINISTRATOR)
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(
            summary = "Has checkpoints signed with a new key from now on",
            description =
                    "What the old one signed stays verifiable with its public half. The old private"
                            + " key is gone; every other query side needs the new file")
    Rotated rotate(@Valid @RequestBody RotateBody body) {
        if (!body.replaces().equals(checkpoints.current().toString())) {
            throw ProblemException.of(EvidenceProblem.KEY_NOT_CURRENT);
        }
        traces.leave(
                traces.of(TrailKind.KEY_ROTATED)
                        .which(body.replaces())
                        .because(body.reason().strip()));
        CheckpointAnswer signed = CheckpointAnswer.of(checkpoints.rotate(random));
        return new Rotated(checkpoints.current().toString(), signed);
    }

    private VerifierKeys all() {
        return new VerifierKeys(
                texts(checkpoints.verifiers()),
                checkpoints.published().stream().map(Period::of).toList(),
                texts(witnesses.keys()));
    }

    private static List<String> texts(List<VerifierKey> keys) {
        return keys.stream().map(VerifierKey::toString).toList();
    }
}
