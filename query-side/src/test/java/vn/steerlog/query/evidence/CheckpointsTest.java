package vn.steerlog.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.http.HttpSettings;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.checkpoint.SignatureType;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.checkpoint.SigningKey;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.query.web.ReadingTest;

class CheckpointsTest extends ReadingTest {
    private static final String CHECKPOINTS = "/api/v1/checkpoints";

    @Autowired private KeyRing keys;
    @Autowired private HttpSettings http;

    private HttpResponse<String> post(SignedIn who, String path, String type, byte[] body) {
        return send(
                as(who, request(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    private JsonNode signed() {
        HttpResponse<String> answer =
                send(as(AUDITOR, request(CHECKPOINTS)).POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String text(String path) {
        HttpResponse<String> answer =
                send(as(LEADER, request(path)).header("Accept", "text/plain"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        return answer.body();
    }

    @Test
    void the_head_is_signed_on_demand_and_the_note_is_verified_with_the_published_key() {
        JsonNode answer = signed();
        assertThat(answer.path("size").asLong()).isEqualTo(board.ledger().head());
        String path = CHECKPOINTS + "/" + answer.path("size").asLong();
        SignedNote note = SignedNote.parse(text(path));
        VerifierKey key =
                VerifierKey.parse(text("/api/v1/verifier-keys").lines().toList().getLast());
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(Checkpoint.parse(note.text()).root().base64())
                .isEqualTo(answer.path("root").asString());
        assertThat(json(officerOf("sct"), path).path("note").asString()).isEqualTo(note.toString());
        assertThat(text(CHECKPOINTS + "/latest")).isEqualTo(note.toString());
        assertThat(
                        json(ADMINISTRATOR, "/api/v1/verifier-keys")
                                .path("witnesses")
                                .path(0)
                                .asString())
                .isEqualTo(WITNESS.verifier().toString());
    }

    @Test
    void checkpoints_are_listed_the_newest_first_page_by_page() {
        signed();
        board.recordRaw("Noted", "Note", "note-" + board.ledger().head(), "{}");
        board.query().foldToHead();
        signed();
        JsonNode first = json(LEADER, CHECKPOINTS + "?limit=1");
        assertThat(first.path("items")).hasSize(1);
        long next = first.path("next").asLong();
        assertThat(next).isEqualTo(first.path("items").path(0).path("size").asLong());
        JsonNode second = json(LEADER, CHECKPOINTS + "?limit=1&before=" + next);
        assertThat(second.path("items").path(0).path("size").asLong()).isLessThan(next);
    }

    @Test
    void only_some_may_have_one_signed() {
        for (SignedIn other : new SignedIn[] {LEADER, officerOf("sct")}) {
            problem(
                    send(as(other, request(CHECKPOINTS)).POST(BodyPublishers.noBody())),
                    403,
                    "no-right");
        }
    }

    @Test
    void what_is_not_there_is_told() {
        problem(get(LEADER, CHECKPOINTS + "/999999"), 404, "checkpoint-unknown");
        problem(get(LEADER, CHECKPOINTS + "/-1"), 404, "checkpoint-unknown");
        problem(get(LEADER, CHECKPOINTS + "?before=x"), 400, "validation-failed");
        problem(get(LEADER, CHECKPOINTS + "?page=1"), 400, "unknown-parameter");
        problem(get(LEADER, CHECKPOINTS + "/x"), 400, "validation-failed");
    }

    @Test
    void a_damaged_checkpoint_is_told_by_its_size_and_nothing_is_signed() throws IOException {
        signed();
        board.recordRaw("Noted", "Note", "note-" + board.ledger().head(), "{}");
        board.query().foldToHead();
        long size = signed().path("size").asLong();
        Path file = http.data().resolve("checkpoints/%019d.note".formatted(size));
        byte[] whole = Files.readAllBytes(file);
        Files.writeString(file, "nothing");
        try {
            problem(get(LEADER, CHECKPOINTS + "/" + size), 503, "checkpoint-damaged");
            problem(get(LEADER, CHECKPOINTS + "/latest"), 503, "checkpoint-damaged");
            problem(get(LEADER, "/api/v1/commits/" + size + "/proof"), 503, "checkpoint-damaged");
            problem(get(AUDITOR, "/api/v1/exports"), 503, "checkpoint-damaged");
            problem(
                    send(as(AUDITOR, request(CHECKPOINTS)).POST(BodyPublishers.noBody())),
                    503,
                    "checkpoint-damaged");
            assertThat(Files.readString(file)).isEqualTo("nothing");
            assertThat(page(LEADER, "/meetings/hn-1", "vi").statusCode()).isEqualTo(200);
        } finally {
            Files.write(file, whole);
        }
        assertThat(get(LEADER, CHECKPOINTS + "/" + size).statusCode()).isEqualTo(200);
    }

    @Test
    void a_witness_cosigns_once_and_nobody_else_does() {
        JsonNode answer = signed();
        SignedNote note = SignedNote.parse(answer.path("note").asString());
        String path = CHECKPOINTS + "/" + answer.path("size").asLong() + "/cosignatures";
        String line = line(note, WITNESS, "2025-11-22T05:00:00Z");
        assertThat(post(AUDITOR, path, "text/plain", line).statusCode()).isEqualTo(200);
        HttpResponse<String> again =
                post(AUDITOR, path, "text/plain", line(note, WITNESS, "2025-11-23T05:00:00Z"));
        SignedNote cosigned =
                SignedNote.parse(
                        JsonMapper.shared().readTree(again.body()).path("note").asString());
        assertThat(cosigned.isSignedBy(WITNESS.verifier())).isTrue();
        assertThat(cosigned.isSignedBy(keys.current().verifier())).isTrue();
        assertThat(cosigned.signatures()).hasSize(note.signatures().size() + 1);
    }

    @Test
    void a_signature_that_does_not_hold_is_not_taken() {
        JsonNode answer = signed();
        SignedNote note = SignedNote.parse(answer.path("note").asString());
        String path = CHECKPOINTS + "/" + answer.path("size").asLong() + "/cosignatures";
        SignedNote other = new SignedNote("other\n1\nAAAA\n", note.signatures());
        SigningKey stranger =
                SigningKey.create(
                        "la.example", SignatureType.COSIGNATURE, new java.security.SecureRandom());
        String time = "2025-11-22T05:00:00Z";
        problem(
                post(AUDITOR, path, "text/plain", line(other, WITNESS, time)),
                400,
                "cosignature-wrong");
        problem(
                post(AUDITOR, path, "text/plain", line(note, stranger, time)),
                409,
                "witness-unknown");
        for (String line : List.of("", "x", "— a b c", "— a !!!", "a\nb", "— a AAAA")) {
            problem(post(AUDITOR, path, "text/plain", line), 400, codeOf(line));
        }
        problem(post(AUDITOR, path, "text/plain", "x".repeat(5_000)), 413, "too-large");
        problem(
                post(AUDITOR, path, "application/json", line(note, WITNESS, time)),
                415,
                "unsupported-media-type");
        problem(
                post(AUDITOR, CHECKPOINTS + "/999999/cosignatures", "text/plain", "x"),
                404,
                "checkpoint-unknown");
        problem(
                post(officerOf("sct"), path, "text/plain", line(note, WITNESS, time)),
                403,
                "no-right");
    }

    private static String codeOf(String line) {
        return line.isEmpty() ? "body-missing" : "cosignature-malformed";
    }

    private static String line(SignedNote note, SigningKey key, String time) {
        return note.signedAlsoBy(key, Instant.parse(time)).signatures().getLast().line() + "\n";
    }

    private HttpResponse<String> post(SignedIn who, String path, String type, String body) {
        return post(who, path, type, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
