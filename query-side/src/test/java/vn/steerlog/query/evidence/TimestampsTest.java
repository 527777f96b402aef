package vn.steerlog.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.query.web.ReadingTest;

class TimestampsTest extends ReadingTest {
    private static final String CHECKPOINTS = "/api/v1/checkpoints";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private String text = "";
    private String path = "";

    @BeforeEach
    void sign() {
        assumeTrue(Authority.isThere(), "no openssl here: timestamps are not tested");
        HttpResponse<String> answer =
                send(as(AUDITOR, request(CHECKPOINTS)).POST(BodyPublishers.noBody()));
        JsonNode checkpoint = JsonMapper.shared().readTree(answer.body());
        text = SignedNote.parse(checkpoint.path("note").asString()).text();
        path = CHECKPOINTS + "/" + checkpoint.path("size").asLong() + "/timestamps";
    }

    private HttpResponse<String> post(SignedIn who, byte[] reply) {
        return send(
                as(who, request(path))
                        .header("Content-Type", "application/timestamp-reply")
                        .POST(BodyPublishers.ofByteArray(reply)));
    }

    @Test
    void a_timestamp_over_the_three_lines_is_kept_once() throws IOException {
        byte[] reply = new Authority(folder).reply(text, "sha256");
        for (int times = 0; times < 2; times++) {
            HttpResponse<String> answer = post(LEADER, reply);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode timestamps = JsonMapper.shared().readTree(answer.body()).path("timestamps");
            assertThat(timestamps).hasSize(1);
            assertThat(timestamps.path(0).path("time").asString()).endsWith("Z");
        }
    }

    @Test
    void what_is_no_timestamp_of_it_is_not_taken() throws IOException {
        Authority authority = new Authority(folder);
        problem(
                post(AUDITOR, authority.reply(text + "x", "sha256")),
                400,
                "timestamp-of-other-data");
        problem(post(AUDITOR, authority.reply(text, "sha512")), 400, "timestamp-of-other-data");
        problem(post(AUDITOR, authority.refusal()), 400, "timestamp-not-granted");
        byte[] good = authority.reply(text, "sha256");
        byte[] altered = good.clone();
        altered[altered.length - 10] ^= 1;
        problem(post(AUDITOR, altered), 400, "timestamp-not-granted");
        problem(post(AUDITOR, Arrays.copyOf(good, good.length + 1)), 400, "timestamp-malformed");
        problem(post(AUDITOR, Arrays.copyOf(good, 40)), 400, "timestamp-malformed");
        problem(post(AUDITOR, new byte[] {1, 2, 3}), 400, "timestamp-malformed");
        problem(post(AUDITOR, new byte[70_000]), 413, "too-large");
        problem(post(officerOf("sct"), good), 403, "no-right");
    }
}
