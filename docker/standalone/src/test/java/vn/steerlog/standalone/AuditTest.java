package vn.steerlog.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.steerlog.standalone.Api.Answer;
import vn.steerlog.standalone.Tool.Said;

/// An audit from its beginning to its end: a meeting is closed, its minutes carry a checkpoint, and
/// what the server left behind is verified against it without the server.
class AuditTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void what_the_minutes_say_is_verified_when_the_server_is_gone() throws IOException {
        Path minutes = data.resolve("minutes");
        Path keys = data.resolve("published");
        Map<String, String> digests = new HashMap<>();
        long closed;
        try (var running = RunningStandalone.start(data, "--steerlog.sample-data=true")) {
            Api secretary = Api.signedIn(running.address(), "thuky", running.password("thuky"));
            Api auditor = Api.signedIn(running.address(), "thanhtra", running.password("thanhtra"));
            closed = close(secretary);
            awaitCheckpoint(auditor, closed);
            JsonNode checkpoint = checkpointOfTheMeeting(secretary);
            assertThat(checkpoint.path("size").asLong()).isGreaterThanOrEqualTo(closed);
            String lines = checkpoint.path("text").asString();
            Files.writeString(minutes, lines);
            assertThat(
                            auditor.get("/api/v1/checkpoints/" + checkpoint.path("size").asLong())
                                    .text("/note"))
                    .startsWith(lines + "\n— ");
            Files.writeString(keys, auditor.get("/api/v1/verifier-keys").text("/keys/0"));
            for (String view : new String[] {"taskregister", "meetings", "history"}) {
                Answer digest = auditor.get("/api/v1/views/" + view + "/digest?asOf=" + closed);
                digests.put(view, digest.text("/sha256"));
            }
        }
        Path archive = data.resolve("export.zip");
        Said export =
                Tool.process(
                        256,
                        "export",
                        "--ledger",
                        data.resolve("ledger").toString(),
                        "--key",
                        data.resolve("keys").resolve("checkpoint.key").toString(),
                        archive.toString());
        assertThat(export.code()).as("%s", export).isZero();
        String[] verify = {
            "verify",
            archive.toString(),
            "--vkey",
            "@" + keys,
            "--checkpoint",
            minutes.toString(),
            "--json"
        };
        Said whole = Tool.process(256, verify);
        assertThat(whole.code()).as("%s", whole).isZero();
        assertThat(whole.json().path("earlier")).hasSize(1);
        foldsTheSame(archive, closed, digests);
    }

    @Test
    void a_key_file_that_holds_no_key_is_told_in_words_and_nothing_starts() throws IOException {
        Path key = Files.writeString(data.resolve("key"), "PRIVATE+KEY+bí mật");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() ->
                        RunningStandalone.start(data, "--steerlog.checkpoints.key-file=" + key))
                .hasMessageContaining(key.toString())
                .hasMessageContaining("không chứa khóa")
                .hasMessageNotContaining("bí mật")
                .hasMessageNotContaining("\tat ");
    }

    private static long close(Api secretary) {
        Answer made =
                secretary.post(
                        "/api/v1/meetings",
                        "{\"id\": \"hop-1\", \"title\": \"Phiên họp thứ nhất\"}");
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        Answer closed = secretary.post("/api/v1/meetings/hop-1/closings", "{}");
        assertThat(closed.status()).as("%s", closed).isBetween(200, 201);
        return closed.at("/commit").asLong();
    }

    /// Nobody asks for the meeting: the closing itself has it signed.
    private static void awaitCheckpoint(Api auditor, long closed) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        auditor.get("/api/v1/checkpoints/latest").at("/size").asLong() >= closed);
    }

    private static JsonNode checkpointOfTheMeeting(Api secretary) {
        return secretary.get("/api/v1/meetings/hop-1").at("/checkpoint");
    }

    private static void foldsTheSame(Path archive, long commit, Map<String, String> digests) {
        Said folded = Tool.run("digest", archive.toString(), "--as-of", "" + commit, "--json");
        assertThat(folded.code()).as("%s", folded).isZero();
        Map<String, String> found = new HashMap<>();
        for (JsonNode digest : folded.json().path("digests")) {
            found.put(digest.path("view").asString(), digest.path("sha256").asString());
        }
        assertThat(found).containsAllEntriesOf(digests);
    }
}
