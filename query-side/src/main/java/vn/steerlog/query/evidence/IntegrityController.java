package vn.steerlog.query.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// Checks of the whole ledger, which go on while nobody waits for them.
@RestController
@RequestMapping(path = "/api/v1/integrity-checks", produces = MediaType.APPLICATION_JSON_VALUE)
@MayCall({Role.SECRETARIAT, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "evidence")
class IntegrityController {
    private static final int LATEST = 20;

    private final IntegrityChecks checks;
    private final Traces traces;

    IntegrityController(IntegrityChecks checks, Traces traces) {
        this.checks = checks;
        this.traces = traces;
    }

    /// @param running how far the check has come that is going on; absent when none is
    /// @param results of the checks before, the latest first
    record Checks(Optional<IntegrityRun.Progress> running, List<IntegrityResult> results) {}

    @GetMapping
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(summary = "The check that is going on, and what the latest ones found")
    Checks checks() {
        return new Checks(checks.running(), checks.latest(LATEST));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ApiResponse(responseCode = "202")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(
            summary = "Begins to check every record against the chain and all checkpoints",
            description =
                    "One check at a time: while one is going on, the answer is how far that has"
                            + " come. What it finds is kept in the trail")
    IntegrityRun.Progress begin() {
        return checks.begin(traces.of(TrailKind.INTEGRITY_CHECKED));
    }
}
