package vn.steerlog.standalone.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.standalone.shipping.Compose.found;
import static vn.steerlog.standalone.shipping.Compose.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.standalone.shipping.Compose.Service;
import vn.steerlog.standalone.watching.Meters;
import vn.steerlog.standalone.watching.Watched;

/// The proxy, Prometheus and Grafana against what an application really offers.
class RunningTogetherTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Watched watched;

    private final ProxyRoutes routes = ProxyRoutes.of(text("proxy/nginx.conf"));
    private final Compose compose = Compose.read();

    @BeforeAll
    static void start() throws Exception {
        watched = Watched.start(folder);
        watched.somethingOfEverything();
    }

    @AfterAll
    static void stop() {
        watched.close();
    }

    private record Route(String method, String path, String side) {}

    @Test
    void the_proxy_sends_every_request_to_the_side_that_answers_it() {
        List<Route> wanted = new ArrayList<>();
        watched.handlers().forEach((info, handler) -> wanted.addAll(wanted(info, handler)));
        assertThat(wanted).hasSizeGreaterThan(80);
        assertThat(wanted)
                .allSatisfy(it ->
                        assertThat(routes.side(it.method(), it.path()))
                                .as("%s", it)
                                .contains(it.side()));
    }

    @Test
    void every_path_of_the_described_interface_is_one_that_a_controller_answers() throws Exception {
        Set<String> answered = new TreeSet<>();
        watched.handlers().keySet().forEach(info -> answered.addAll(info.getPatternValues()));
        JsonNode described = JSON.readTree(watched.get("/v3/api-docs", "").body()).get("paths");
        assertThat(described.propertyNames()).hasSizeGreaterThan(50);
        assertThat(answered).containsAll(described.propertyNames());
    }

    @Test
    void what_pages_are_made_of_comes_from_the_query_side_and_health_from_nobody() {
        for (String path : List.of("/", "/assets/x.css", "/webjars/x.js", "/favicon.ico")) {
            assertThat(routes.side("GET", path)).contains("query-side");
        }
        assertThat(routes.side("GET", "/actuator/prometheus")).isEmpty();
        assertThat(routes.side("GET", "/actuator/health/readiness")).isEmpty();
        assertThat(routes.side("GET", "/v3/api-docs/command-side")).contains("command-side");
    }

    @Test
    void the_proxy_meets_those_it_sends_to_where_they_listen() {
        Service proxy = compose.service("proxy");
        List<String> listens = found("listen (\\d+)", text("proxy/nginx.conf"));
        assertThat(proxy.list("ports"))
                .extracting(port -> port.substring(port.lastIndexOf(':') + 1))
                .containsExactlyElementsOf(listens);
        assertThat(found("SERVER_PORT=(\\d+)", text("Dockerfile"))).containsExactly("8080");
        for (String side : found("set \\$\\w+ ([a-z-]+);", text("proxy/nginx.conf"))) {
            assertThat(proxy.meets(compose.service(side))).isTrue();
        }
    }

    @Test
    void prometheus_meets_every_target_where_it_listens() {
        Service prometheus = compose.service("prometheus");
        Map<String, Object> settings =
                Compose.map(new Yaml().load(text("prometheus/prometheus.yaml")));
        List<String> targets = found("\"([a-z-]+:\\d+)\"", settings(settings));
        assertThat(targets).contains("command-side:8080", "query-side:8080", "localhost:9090");
        for (String target : targets) {
            String name = target.substring(0, target.indexOf(':'));
            assertThat(name.equals("localhost") || prometheus.meets(compose.service(name)))
                    .as(target)
                    .isTrue();
        }
        assertThat(text("prometheus/prometheus.yaml")).contains("/actuator/prometheus");
        assertThat(prometheus.mounts())
                .extracting(Compose.Mount::target)
                .contains("/etc/prometheus/prometheus.yaml", "/etc/prometheus/alerts.yaml");
    }

    private static String settings(Map<String, Object> settings) {
        return JSON.writeValueAsString(settings);
    }

    @Test
    void grafana_meets_prometheus_and_finds_its_dashboards() {
        assertThat(text("grafana/provisioning/datasources/prometheus.yaml"))
                .contains("url: http://prometheus:9090", "uid: prometheus");
        Service grafana = compose.service("grafana");
        assertThat(grafana.meets(compose.service("prometheus"))).isTrue();
        assertThat(grafana.mounts())
                .extracting(Compose.Mount::target)
                .contains(
                        found(
                                        "path: ([^}]+)}",
                                        text("grafana/provisioning/dashboards/steerlog.yaml"))
                                .getFirst());
    }

    @Test
    void every_meter_on_the_dashboard_and_in_the_alerts_exists() throws Exception {
        System.gc();
        Set<String> known = Meters.scraped(watched.scrape()).samples();
        known.add(Expressions.ANSWERED);
        List<String> expressions = Expressions.all();
        assertThat(expressions).hasSizeGreaterThan(30);
        assertThat(expressions)
                .allSatisfy(expression ->
                        assertThat(known)
                                .as(expression)
                                .containsAll(Expressions.meters(expression)));
    }

    @Test
    void every_meter_of_ours_that_counts_trouble_raises_an_alert() {
        assertThat(Expressions.ofAlerts().toString())
                .contains(
                        "steerlog_ledger_available",
                        "steerlog_checkpoint_conflict",
                        "steerlog_trail_available",
                        "steerlog_view_rebuild_failed",
                        "steerlog_mail_letters_total",
                        "steerlog_view_lag_seconds",
                        "steerlog_view_dead_letters");
    }

    private static List<Route> wanted(RequestMappingInfo info, HandlerMethod handler) {
        String owner = handler.getBeanType().getPackageName();
        if (!owner.startsWith("vn.steerlog.command") && !owner.startsWith("vn.steerlog.query")) {
            return List.of();
        }
        String side = owner.startsWith("vn.steerlog.command") ? "command-side" : "query-side";
        List<Route> wanted = new ArrayList<>();
        for (RequestMethod method : info.getMethodsCondition().getMethods()) {
            for (String pattern : info.getPatternValues()) {
                wanted.add(new Route(method.name(), pattern.replaceAll("\\{[^}]+}", "x1"), side));
            }
        }
        assertThat(wanted).as("%s", handler).isNotEmpty();
        return wanted;
    }
}
