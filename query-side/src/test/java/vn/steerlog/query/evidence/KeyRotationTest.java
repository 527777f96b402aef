package vn.steerlog.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.query.web.ReadingTest;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailEntry;
import vn.steerlog.trail.TrailFilter;
import vn.steerlog.trail.TrailKind;

class KeyRotationTest extends ReadingTest {
    private static final String KEYS = "/api/v1/verifier-keys";

    @Autowired private KeyRing keys;
    @Autowired private Trail trail;

    @Value("${steerlog.data}")
    private Path data;

    private HttpResponse<String> rotate(SignedIn who, String replaces, String reason) {
        String body =
                JsonMapper.shared()
                        .writeValueAsString(Map.of("replaces", replaces, "reason", reason));
        return send(
                as(who, request(KEYS))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private String current() {
        return keys.current().verifier().toString();
    }

    private TrailEntry lastRotation() {
        TrailFilter rotations =
                new TrailFilter(
                        Optional.empty(),
                        Optional.of(TrailKind.KEY_ROTATED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return trail.page(rotations, Long.MAX_VALUE, 1).lines().getFirst().entry();
    }

    @Test
    void the_administrator_rotates_the_key_and_all_is_signed_by_both() {
        String old = current();
        HttpResponse<String> answer = rotate(ADMINISTRATOR, old, "Hết hạn hằng năm");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode rotated = JsonMapper.shared().readTree(answer.body());
        String young = rotated.path("key").asString();
        SignedNote note = SignedNote.parse(rotated.at("/checkpoint/note").asString());
        assertThat(note.isSignedBy(VerifierKey.parse(old))).isTrue();
        assertThat(note.isSignedBy(VerifierKey.parse(young))).isTrue();
        JsonNode published = json(AUDITOR, KEYS);
        assertThat(published.path("keys").valueStream().map(JsonNode::asString))
                .contains(old)
                .endsWith(young);
        int periods = published.path("periods").size();
        assertThat(published.at("/periods/" + (periods - 1) + "/key").asString()).isEqualTo(young);
        assertThat(published.at("/periods/" + (periods - 1) + "/size").asLong())
                .isEqualTo(rotated.at("/checkpoint/size").asLong());
        assertThat(lastRotation().what()).contains(old);
        assertThat(lastRotation().reason()).contains("Hết hạn hằng năm");
        assertThat(lastRotation().account()).isEqualTo(ADMINISTRATOR.account());
    }

    @Test
    void a_key_that_does_not_sign_now_is_not_replaced() {
        String old = current();
        problem(rotate(ADMINISTRATOR, old + "x", "Nhầm"), 409, "key-not-current");
        assertThat(current()).isEqualTo(old);
    }

    @Test
    void a_reason_is_asked_for() {
        problem(rotate(ADMINISTRATOR, current(), " "), 400, "validation-failed");
    }

    @Test
    void nobody_else_rotates_it() {
        for (SignedIn other : List.of(SECRETARY, LEADER, AUDITOR, officerOf("sct"))) {
            problem(rotate(other, current(), "Thử"), 403, "no-right");
        }
    }

    @Test
    void a_file_that_others_may_read_is_a_clear_error_and_the_old_key_stays() throws Exception {
        Path file = data.resolve("keys/checkpoint.key");
        String old = current();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        try {
            problem(rotate(ADMINISTRATOR, old, "Thử"), 503, "signing-key-open-to-others");
            assertThat(current()).isEqualTo(old);
        } finally {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void a_file_without_a_key_is_a_clear_error_and_nothing_of_it_is_told() throws Exception {
        Path file = data.resolve("keys/checkpoint.key");
        byte[] whole = Files.readAllBytes(file);
        Files.writeString(file, "PRIVATE+KEY+bí mật");
        try {
            HttpResponse<String> answer = rotate(ADMINISTRATOR, current(), "Thử");
            problem(answer, 503, "signing-key-not-a-key");
            assertThat(answer.body()).doesNotContain("bí mật", data.toString());
        } finally {
            Files.write(file, whole);
        }
    }

    @Test
    void a_damaged_list_of_keys_is_a_clear_error() throws Exception {
        json(AUDITOR, KEYS);
        send(as(AUDITOR, request("/api/v1/checkpoints")).POST(BodyPublishers.noBody()));
        Path list = data.resolve("checkpoints/verifier-keys");
        byte[] whole = Files.readAllBytes(list);
        Files.writeString(list, "x");
        try {
            problem(get(AUDITOR, KEYS), 503, "signing-key-list-damaged");
            problem(rotate(ADMINISTRATOR, current(), "Thử"), 503, "signing-key-list-damaged");
        } finally {
            Files.write(list, whole);
        }
    }
}
