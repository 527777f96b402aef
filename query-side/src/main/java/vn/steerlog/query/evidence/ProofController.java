package vn.steerlog.query.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.checkpoint.KeptCheckpoint;
import vn.steerlog.ledger.export.TlogProof;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.MerkleTree;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// Proofs. They hold hashes and nothing that was recorded, so that everybody who is signed in may
/// have them.
@RestController
@RequestMapping("/api/v1")
@Tag(name = "evidence")
class ProofController {
    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Traces traces;

    ProofController(Ledger ledger, Checkpoints checkpoints, Witnesses witnesses, Traces traces) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.traces = traces;
    }

    record ProofQuery(
            @Parameter(
                            description =
                                    "Under the checkpoint of this size; under the smallest that"
                                            + " covers the commit when absent")
                    Optional<Long> size) {}

    @GetMapping(path = "/commits/{number}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                            schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(summary = "That a checkpoint covers one commit (C2SP tlog-proof)")
    ResponseEntity<byte[]> inclusion(@PathVariable long number, @Parameters ProofQuery query) {
        checkpoints.requireRecorded(number);
        KeptCheckpoint kept =
                query.size()
                        .map(checkpoints::kept)
                        .orElseGet(() -> checkpoints.firstCovering(number));
        long size = kept.checkpoint().size();
        if (size < number) {
            throw ProblemException.of(EvidenceProblem.CHECKPOINT_TOO_SMALL, size, number);
        }
        traces.leaveOnce(
                traces.of(TrailKind.COMMIT_PROVEN).commits(number, size).which("inclusion"));
        List<Hash> path = checkpoints.treeOver(size).inclusion(number - 1, size);
        return Answers.text(new TlogProof(number - 1, path, kept.note()).toString());
    }

    record ConsistencyQuery(
            @Parameter(description = "How many commits there were; 1 when absent")
                    Optional<Long> from,
            @Parameter(description = "How many there were later; all of now when absent")
                    Optional<Long> to) {}

    /// @param from size of the older tree
    /// @param to size of the newer one
    /// @param hashes as RFC 9162 has them, section 2.1.4; all hashes are base64
    record ConsistencyProof(
            long from, long to, String fromRoot, String toRoot, List<String> hashes) {}

    @GetMapping(path = "/consistency-proofs", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(summary = "That the ledger of one size continues the ledger of a smaller one")
    ConsistencyProof consistency(@Parameters ConsistencyQuery query) {
        long from = query.from().orElse(1L);
        long to = query.to().orElseGet(ledger::head);
        checkpoints.requireRecorded(from, to);
        traces.leaveOnce(traces.of(TrailKind.COMMIT_PROVEN).commits(from, to).which("consistency"));
        MerkleTree tree = checkpoints.treeOver(to);
        return new ConsistencyProof(
                from,
                to,
                tree.root(from).base64(),
                tree.root(to).base64(),
                tree.consistency(from, to).stream().map(Hash::base64).toList());
    }
}
