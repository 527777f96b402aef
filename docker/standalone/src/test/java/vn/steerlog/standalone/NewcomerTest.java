package vn.steerlog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.standalone.Api.Answer;

/// What a newcomer does in the first half hour, with the real process, a kill -9 in the middle
/// included.
class NewcomerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void a_newcomer_records_a_committees_work_and_finds_all_of_it_after_a_kill() {
        String task;
        String target;
        String before;
        String password;
        var first = RunningStandalone.start(data, "--steerlog.sample-data=true");
        try {
            assertThat(first.passwords())
                    .containsOnlyKeys("quantri", "thuky", "lanhdao", "chuyenvien", "thanhtra");
            password = first.password("thuky");
            Api secretary = Api.signedIn(first.address(), "thuky", password);
            for (String folder :
                    List.of("ha-giang-2025", "lao-cai-2025-11-17", "tuyen-quang-2025-07-10")) {
                Answer imported =
                        secretary.upload("/api/v1/imports?list=" + folder, Samples.folder(folder));
                assertThat(imported.status()).as("%s", imported).isEqualTo(200);
                assertThat(imported.at("/files"))
                        .allMatch(file -> file.get("outcome").asString().equals("UNCHANGED"));
            }
            task =
                    assignReportAndExtend(
                            secretary,
                            Api.signedIn(first.address(), "lanhdao", first.password("lanhdao")));
            target = reviseATarget(secretary);
            before = story(secretary, task);
        } finally {
            first.kill();
        }
        try (var second = RunningStandalone.start(data)) {
            assertThat(second.passwords()).isEmpty();
            Api secretary = Api.signedIn(second.address(), "thuky", password);
            assertThat(story(secretary, task)).isEqualTo(before);
            Answer shown = secretary.get("/api/v1/tasks/" + task);
            assertThat(shown.text("/originalDue/lastDay")).isEqualTo("2031-03-04");
            assertThat(shown.text("/due/lastDay")).isEqualTo("2031-06-30");
            assertThat(secretary.get("/api/v1/targets/" + target).at("/value").asString())
                    .isEqualTo("30");
        }
    }

    @Test
    void the_board_of_a_day_before_the_first_commit_is_a_clear_problem() {
        try (var running = RunningStandalone.start(data, "--steerlog.sample-data=true")) {
            Api auditor = Api.signedIn(running.address(), "thanhtra", running.password("thanhtra"));
            LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1);
            Answer answer = auditor.get("/api/v1/tasks?asOf=" + yesterday);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/detail")).isNotEmpty();
        }
    }

    private static String assignReportAndExtend(Api secretary, Api leader) {
        String agency =
                secretary.post("/api/v1/agencies", "{\"name\": \"Sở Xây dựng\"}").text("/id");
        Answer assigned =
                secretary.post(
                        "/api/v1/tasks",
                        """
                        {"title": "Xây dựng cửa khẩu thông minh", "lead": "%s", "due": "trước 05/3/2031"}\
                        """
                                .formatted(agency));
        assertThat(assigned.status()).as("%s", assigned).isEqualTo(201);
        String task = "/api/v1/tasks/" + assigned.text("/id");
        secretary.post(
                task + "/progress-reports",
                "{\"percent\": 60, \"narrative\": \"Đã chọn địa điểm\"}");
        String extension =
                secretary
                        .post(
                                task + "/extension-requests",
                                "{\"due\": \"30/6/2031\", \"reason\": \"Chờ mặt bằng\"}")
                        .text("/id");
        Answer granted = leader.post(task + "/extension-requests/" + extension + "/grants", "{}");
        assertThat(granted.status()).as("%s", granted).isEqualTo(201);
        Answer seen = leader.get(task + "?after=" + granted.text("/commit"));
        assertThat(seen.text("/due/lastDay")).isEqualTo("2031-06-30");
        return assigned.text("/id");
    }

    private static String reviseATarget(Api secretary) {
        Answer set =
                secretary.post(
                        "/api/v1/targets",
                        """
                        {"name": "Doanh nghiệp công nghệ", "unit": "doanh nghiệp", "comparison": "AT_LEAST", "value": "20"}\
                        """);
        assertThat(set.status()).as("%s", set).isEqualTo(201);
        Answer revised =
                secretary.post(
                        "/api/v1/targets/" + set.text("/id") + "/revisions",
                        """
                        {"value": "30", "reason": "Hợp nhất tỉnh", "basis": "123/KH-UBND ngày 01/10/2025"}\
                        """);
        assertThat(revised.status()).as("%s", revised).isEqualTo(201);
        return set.text("/id");
    }

    private static String story(Api secretary, String task) {
        Answer history = secretary.get("/api/v1/history/" + task);
        assertThat(history.status()).as("%s", history).isEqualTo(200);
        assertThat(history.at("/items")).hasSize(4);
        return history.at("/items").toString();
    }
}
