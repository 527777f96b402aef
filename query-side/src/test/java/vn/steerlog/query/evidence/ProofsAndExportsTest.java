package vn.steerlog.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.export.ExportVerifier;
import vn.steerlog.ledger.export.TlogProof;
import vn.steerlog.ledger.export.Verified;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.MerkleProofs;
import vn.steerlog.query.web.ReadingTest;

class ProofsAndExportsTest extends ReadingTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Autowired private KeyRing keys;

    @Test
    void any_commit_is_proven_to_whoever_is_signed_in() {
        for (long number = 1; number <= board.ledger().head(); number++) {
            HttpResponse<String> answer =
                    get(officerOf("sct"), "/api/v1/commits/" + number + "/proof");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            TlogProof proof = TlogProof.parse(answer.body());
            assertThat(proof.index()).isEqualTo(number - 1);
            assertThat(proof.checkpoint().isSignedBy(keys.current().verifier())).isTrue();
            assertThat(proof.proves(board.ledger().commit(number).orElseThrow().bytes())).isTrue();
        }
    }

    @Test
    void a_proof_of_nothing_is_not_given() {
        long head = board.ledger().head();
        String size = "?size=" + latest();
        problem(get(LEADER, "/api/v1/commits/0/proof"), 404, "commit-not-recorded");
        problem(
                get(LEADER, "/api/v1/commits/" + (head + 1) + "/proof"),
                404,
                "commit-not-recorded");
        problem(get(LEADER, "/api/v1/commits/1/proof?size=424242"), 404, "checkpoint-unknown");
        problem(get(LEADER, "/api/v1/commits/1/proof?size=-2"), 400, "validation-failed");
        problem(get(LEADER, "/api/v1/commits/1/proof?sizes=2"), 400, "unknown-parameter");
        assertThat(get(LEADER, "/api/v1/commits/1/proof" + size).statusCode()).isEqualTo(200);
        board.recordRaw("Noted", "Note", "note-" + head, "{}");
        board.query().foldToHead();
        problem(
                get(LEADER, "/api/v1/commits/" + (head + 1) + "/proof" + size),
                400,
                "checkpoint-too-small");
    }

    private long latest() {
        get(LEADER, "/api/v1/commits/" + board.ledger().head() + "/proof");
        return json(LEADER, "/api/v1/checkpoints/latest").path("size").asLong();
    }

    @Test
    void the_ledger_of_now_continues_the_ledger_of_any_size_before() {
        long head = board.ledger().head();
        for (long from = 1; from <= head; from++) {
            JsonNode proof =
                    json(LEADER, "/api/v1/consistency-proofs?from=" + from + "&to=" + head);
            List<Hash> path = new ArrayList<>();
            proof.path("hashes").forEach(hash -> path.add(Hash.ofBase64(hash.asString())));
            assertThat(
                            MerkleProofs.continues(
                                    Hash.ofBase64(proof.path("fromRoot").asString()),
                                    from,
                                    Hash.ofBase64(proof.path("toRoot").asString()),
                                    head,
                                    path))
                    .isTrue();
        }
        String path = "/api/v1/consistency-proofs";
        problem(get(LEADER, path + "?from=3&to=2"), 400, "range-empty");
        problem(get(LEADER, path + "?from=0"), 400, "range-empty");
        problem(get(LEADER, path + "?to=424242"), 404, "commit-not-recorded");
        problem(get(LEADER, path + "?from=a"), 400, "validation-failed");
    }

    @Test
    void an_export_is_verified_with_nothing_but_the_key() throws IOException {
        long head = board.ledger().head();
        Verified all = verified("/api/v1/exports");
        assertThat(all.first()).isEqualTo(1);
        assertThat(all.last()).isGreaterThanOrEqualTo(head);
        Verified some = verified("/api/v1/exports?from=2&to=4");
        assertThat(some.first()).isEqualTo(2);
        assertThat(some.last()).isEqualTo(4);
    }

    private Verified verified(String path) throws IOException {
        Path file = Files.createTempFile(folder, "export", ".zip");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Path> answer =
                    client.send(as(AUDITOR, request(path)).build(), BodyHandlers.ofFile(file));
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(it -> assertThat(it).contains("so-chi-dao-", ".zip"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new ExportVerifier(keys.verifiers(), List.of(), _ -> {}).verify(file);
    }

    @Test
    void an_export_is_for_the_standing_office_and_auditors_and_has_something_in_it() {
        for (SignedIn other : new SignedIn[] {LEADER, ADMINISTRATOR, officerOf("sct")}) {
            problem(get(other, "/api/v1/exports"), 403, "no-right");
        }
        problem(get(AUDITOR, "/api/v1/exports?from=4&to=3"), 400, "range-empty");
        problem(get(AUDITOR, "/api/v1/exports?from=0&to=3"), 400, "range-empty");
        problem(get(AUDITOR, "/api/v1/exports?to=424242"), 404, "commit-not-recorded");
        problem(get(SECRETARY, "/api/v1/exports?form=2"), 400, "unknown-parameter");
    }

    @Test
    void a_closed_meeting_shows_the_first_checkpoint_that_covers_its_closing() {
        JsonNode checkpoint = json(officerOf("sct"), "/api/v1/meetings/hn-1").path("checkpoint");
        assertThat(checkpoint.path("size").asLong()).isGreaterThanOrEqualTo(3);
        String text = checkpoint.path("text").asString();
        assertThat(text.lines()).hasSize(3);
        String page = page(LEADER, "/meetings/hn-1", "vi").body();
        assertThat(page).contains("Mốc niêm phong").contains(text.lines().toList().get(0));
        assertThat(page).contains("\n" + checkpoint.path("size").asLong() + "\n");
    }
}
