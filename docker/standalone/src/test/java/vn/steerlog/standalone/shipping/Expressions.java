package vn.steerlog.standalone.shipping;

import static vn.steerlog.standalone.shipping.Compose.found;
import static vn.steerlog.standalone.shipping.Compose.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the dashboard and the alerts ask Prometheus for.
public final class Expressions {
    /// What Prometheus itself records of each scrape.
    public static final String ANSWERED = "up";

    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[a-zA-Z_]\\w*(?!\\w*\\s*\\()");
    private static final Set<String> OF_THE_LANGUAGE = Set.of("and", "or", "unless", "by", "on");

    private Expressions() {}

    public static List<String> all() {
        List<String> all = new ArrayList<>(ofAlerts());
        JsonNode dashboard = JsonMapper.shared().readTree(text("grafana/dashboards/steerlog.json"));
        for (JsonNode panel : dashboard.get("panels")) {
            if (!panel.at("/datasource/uid").asString().equals("prometheus")) {
                throw new AssertionError("another source: " + panel.get("title"));
            }
            panel.get("targets").forEach(target -> all.add(target.get("expr").asString()));
        }
        return all;
    }

    static List<String> ofAlerts() {
        return found("expr: (.*)$", text("prometheus/alerts.yaml"));
    }

    /// The names in a PromQL expression that are neither functions nor labels nor words of the
    /// language.
    public static Set<String> meters(String expression) {
        String bare =
                expression
                        .replaceAll("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"", "")
                        .replaceAll("\\b(by|on|without|ignoring) \\([^)]*\\)", "");
        var names = new TreeSet<String>();
        WORD.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(word -> !OF_THE_LANGUAGE.contains(word))
                .forEach(names::add);
        if (names.isEmpty()) {
            throw new AssertionError("no meter in " + expression);
        }
        return names;
    }
}
