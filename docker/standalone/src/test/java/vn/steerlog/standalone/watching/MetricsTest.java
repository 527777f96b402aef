package vn.steerlog.standalone.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.command.rules.Command;
import vn.steerlog.http.Role;

/// What the Prometheus endpoint shows, and to whom.
class MetricsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Watched watched;

    @SuppressWarnings("NullAway.Init")
    private static String secretary;

    @BeforeAll
    static void something_of_everything_happens() throws Exception {
        watched = Watched.start(folder);
        watched.somethingOfEverything();
        secretary = watched.bearer("acc-secretary", "Thư ký", Role.SECRETARIAT);
    }

    @AfterAll
    static void stop() {
        watched.close();
    }

    @Test
    void the_endpoint_shows_what_the_table_says_and_nothing_else() throws Exception {
        Meters documented =
                Meters.documented(
                        Files.readString(Path.of("../../docs/metrics.md")), "command", "query");
        Meters shown = Meters.scraped(watched.scrape()).own();
        assertThat(documented.byName()).hasSizeGreaterThan(25);
        assertThat(shown.byName()).isEqualTo(documented.byName());
    }

    @Test
    void commands_are_counted_by_name_and_outcome() throws Exception {
        String count = "steerlog_command_execution_seconds_count{application=\"steerlog\",";
        assertThat(watched.scrape().lines())
                .contains(
                        count + "command=\"RegisterAgency\",outcome=\"recorded\"} 2",
                        count + "command=\"RegisterAgency\",outcome=\"repeated\"} 1",
                        count + "command=\"CloseAgency\",outcome=\"refused\"} 1",
                        "steerlog_signin_attempts_total{application=\"steerlog\",outcome=\"wrong\"}"
                                + " 1.0");
    }

    @Test
    void failures_of_every_command_are_counted_from_zero_so_that_the_alert_sees_the_first()
            throws Exception {
        List<String> commands =
                new ClassFileImporter()
                        .importPackages("vn.steerlog.command").stream()
                                .filter(found ->
                                        found.isRecord() && found.isAssignableTo(Command.class))
                                .map(JavaClass::getSimpleName)
                                .toList();
        String count = "steerlog_command_execution_seconds_count{application=\"steerlog\",";
        assertThat(commands).hasSizeGreaterThan(40);
        assertThat(watched.scrape().lines())
                .containsAll(
                        commands.stream()
                                .map(name ->
                                        count
                                                + "command=\"%s\",outcome=\"failed\"} 0"
                                                        .formatted(name))
                                .toList());
        assertThat(Files.readString(Path.of("../prometheus/alerts.yaml")))
                .contains(
                        "increase(steerlog_command_execution_seconds_count{outcome=\"failed\"}[5m])"
                                + " > 0");
    }

    @Test
    void views_reach_the_ledgers_head_and_a_rebuild_its_end() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(watched.scrape().lines())
                                .contains(
                                        view("lag_commits", "taskregister") + "0.0",
                                        view("lag_seconds", "taskregister") + "0.0",
                                        view("dead_letters", "taskregister") + "0.0",
                                        view("rebuild_running", "taskregister") + "0.0",
                                        view("rebuild_progress_ratio", "taskregister") + "1.0"));
    }

    private static String view(String what, String name) {
        return "steerlog_view_%s{application=\"steerlog\",view=\"%s\"} ".formatted(what, name);
    }

    @Test
    void meters_are_for_administrators_and_for_who_has_the_token() throws Exception {
        assertThat(read("")).isEqualTo(401);
        assertThat(read("a-token-for-scrapes-only-or-so")).isEqualTo(401);
        assertThat(read(secretary)).isEqualTo(403);
        assertThat(read(watched.administrator())).isEqualTo(200);
    }

    @Test
    void the_token_for_scrapes_opens_nothing_else() throws Exception {
        assertThat(watched.get("/api/v1/tasks", "a-token-for-scrapes-only").statusCode())
                .isEqualTo(401);
    }

    @Test
    void health_is_told_to_anybody_without_details() throws Exception {
        for (String group : new String[] {"", "/liveness", "/readiness"}) {
            HttpResponse<String> answer = watched.get("/actuator/health" + group, "");
            status(200, answer);
            assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("head");
        }
    }

    private static int read(String bearer) throws Exception {
        return watched.get("/actuator/prometheus", bearer).statusCode();
    }

    private static void status(int expected, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
    }
}
