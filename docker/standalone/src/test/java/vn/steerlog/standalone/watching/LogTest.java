package vn.steerlog.standalone.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.http.Role;

/// What the log says of a request, and what it must never say.
@ExtendWith(OutputCaptureExtension.class)
class LogTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String ANSWERS_TO = "00-" + TRACE + "-00f067aa0ba902b7-01";

    /// Everything of people that the requests below carry.
    private static final List<String> PERSONAL =
            List.of(
                    "Nguyễn Thị Hiển Thị",
                    "Trần Văn Tài Khoản",
                    "tranvantaikhoan",
                    "Lê Thị Nội Dung",
                    "Phạm Văn Thành Viên",
                    "hoangthisai",
                    "lethithu@tinh.example",
                    "mat-khau-rat-dai-cua-toi");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void lines_name_command_account_and_trace_but_nobody(CapturedOutput output) throws Exception {
        try (var watched =
                Watched.start(
                        folder,
                        "--logging.structured.format.console=ecs",
                        "--logging.level.vn.steerlog=debug")) {
            String secretary = watched.bearer("acc-one", "Nguyễn Thị Hiển Thị", Role.SECRETARIAT);
            String administrator =
                    watched.bearer("acc-two", "Nguyễn Thị Hiển Thị", Role.ADMINISTRATOR);
            watched.post(
                    "/api/v1/agencies",
                    secretary,
                    "{\"name\": \"Văn phòng của Lê Thị Nội Dung\"}",
                    "traceparent",
                    ANSWERS_TO);
            watched.post("/api/v1/tasks", secretary, "{\"title\": \"Lê Thị Nội Dung\"}");
            watched.post(
                    "/api/v1/committees/x/members",
                    secretary,
                    "{\"position\": \"Phạm Văn Thành Viên\", \"role\": \"Phạm Văn Thành Viên\"}");
            watched.post(
                    "/api/v1/accounts",
                    administrator,
                    "{\"name\": \"tranvantaikhoan\", \"displayName\": \"Trần Văn Tài Khoản\","
                            + " \"role\": \"LEADER\"}");
            watched.post(
                    "/api/v1/tokens",
                    "",
                    "{\"name\": \"hoangthisai\", \"password\": \"mat-khau-rat-dai-cua-toi\"}");
            watched.post(
                    "/api/v1/mail-choice",
                    secretary,
                    "{\"address\": \"lethithu@tinh.example\", \"digest\": true}");
            watched.post(
                    "/api/v1/mail-choice",
                    secretary,
                    "{\"address\": \"lethithu@tinh.example@\", \"digest\": true}");
            watched.get("/api/v1/tasks?q=L%C3%AA%20Th%E1%BB%8B%20N%E1%BB%99i%20Dung", secretary);
            watched.get("/api/v1/tasks?asOf=Ph%E1%BA%A1m", secretary);
        }
        List<JsonNode> lines = lines(output.getOut());
        assertThat(lines).isNotEmpty();
        JsonNode recorded = ofTrace(lines).orElseThrow();
        assertThat(recorded.at("/message").asString())
                .isEqualTo("RegisterAgency RECORDED in commit 1");
        assertThat(recorded.at("/user/id").asString()).isEqualTo("acc-one");
        assertThat(recorded.at("/command/id").asString()).isNotEmpty();
        assertThat(lines)
                .filteredOn(line -> line.at("/log/logger").asString("").contains("problems"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(line -> line.at("/trace/id").asString().matches("[0-9a-f]{32}"));
        assertThat(lines).as("nothing to warn of").noneMatch(LogTest::warns);
        assertThat(PERSONAL).noneMatch(text -> lines.stream().anyMatch(line -> says(line, text)));
    }

    private static boolean warns(JsonNode line) {
        return List.of("WARN", "ERROR").contains(line.at("/log/level").asString());
    }

    private static boolean says(JsonNode line, String text) {
        return line.toString().contains(text);
    }

    private static Optional<JsonNode> ofTrace(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.at("/trace/id").asString("").equals(TRACE))
                .findFirst();
    }

    private static List<JsonNode> lines(String output) {
        return output.lines().filter(line -> line.startsWith("{")).map(JSON::readTree).toList();
    }
}
