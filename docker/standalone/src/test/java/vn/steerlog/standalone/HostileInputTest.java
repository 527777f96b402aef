package vn.steerlog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Hostile requests made from the API's own description: no server error, and no status that is not
/// described.
class HostileInputTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> HOSTILE_WORDS =
            List.of(
                    "x",
                    "-",
                    "..%2F..%2Fetc",
                    "%20",
                    "a".repeat(300),
                    "' OR 1=1 --",
                    "<script>alert(1)</script>",
                    "31/02/2026",
                    "2099-01-01",
                    "-1",
                    "0",
                    "99999999999999999999",
                    "1.5.2",
                    "null",
                    "\uD83D\uDE00",
                    "=HYPERLINK(\"http://x\")");
    private static final List<String> HOSTILE_BODIES =
            List.of(
                    "",
                    "null",
                    "[]",
                    "{",
                    "\"x\"",
                    "{} {}",
                    "{\"unknown\": 1}",
                    "{\"a\":".repeat(60) + "1" + "}".repeat(60),
                    "{\"title\": 1, \"title\": 2}",
                    "{\"percent\": 101, \"narrative\": \"x\"}",
                    "{\"percent\": 1e400, \"narrative\": \"x\"}",
                    "{\"due\": \"31/02/2026\", \"title\": \"x\", \"reason\": \"x\"}");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void hostile_requests_are_answered_as_described_and_never_with_a_server_error()
            throws Exception {
        try (var running = RunningStandalone.start(data, "--steerlog.sample-data=true")) {
            String token =
                    JSON.readTree(
                                    send(post(running.address() + "/api/v1/tokens")
                                                    .POST(
                                                            HttpRequest.BodyPublishers.ofString(
                                                                    "{\"name\":\"thuky\",\"password\":\"%s\"}"
                                                                            .formatted(
                                                                                    running
                                                                                            .password(
                                                                                                    "thuky")))))
                                            .body())
                            .get("token")
                            .asString();
            JsonNode description =
                    JSON.readTree(
                            send(HttpRequest.newBuilder(
                                                    URI.create(running.address() + "/v3/api-docs"))
                                            .header("Authorization", "Bearer " + token))
                                    .body());
            List<String> surprises = new ArrayList<>();
            int asked = 0;
            for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
                for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                    for (HttpRequest.Builder request :
                            requests(running.address(), path.getKey(), operation)) {
                        asked++;
                        HttpResponse<String> answer =
                                send(request.header("Authorization", "Bearer " + token));
                        surprise(answer, operation.getValue()).ifPresent(surprises::add);
                    }
                }
            }
            assertThat(asked).isGreaterThan(500);
            assertThat(surprises).isEmpty();
        }
    }

    private static List<HttpRequest.Builder> requests(
            String address, String path, Map.Entry<String, JsonNode> operation) {
        if (path.contains("sign-out") || path.contains("password") || path.contains("tokens")) {
            return List.of();
        }
        List<HttpRequest.Builder> requests = new ArrayList<>();
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        for (String word : HOSTILE_WORDS) {
            requests.add(
                    request(
                            address + filled(path, word) + query(operation.getValue(), word),
                            method,
                            "{}"));
        }
        if (method.equals("POST")) {
            for (String body : HOSTILE_BODIES) {
                requests.add(request(address + filled(path, "x"), method, body));
            }
            for (String body : mistyped()) {
                requests.add(request(address + filled(path, "x"), method, body));
            }
        }
        return requests;
    }

    private static String filled(String path, String word) {
        return path.replaceAll(
                "\\{[^}]+}", encoded(word).replace("\\", "\\\\").replace("$", "\\$"));
    }

    private static String query(JsonNode operation, String word) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> parameter.get("name").asString() + "=" + encoded(word))
                .collect(Collectors.joining("&", "?", ""));
    }

    /// Bodies with values of wrong types in fields that many requests have.
    private static List<String> mistyped() {
        ObjectNode numbers = JSON.createObjectNode();
        ObjectNode texts = JSON.createObjectNode();
        ObjectNode nulls = JSON.createObjectNode();
        for (String field :
                Set.of(
                        "id",
                        "title",
                        "name",
                        "lead",
                        "due",
                        "percent",
                        "value",
                        "reason",
                        "effectiveOn")) {
            numbers.put(field, 1.5);
            texts.put(field, "\u0000" + "ă".repeat(20_000));
            nulls.putNull(field);
        }
        return List.of(numbers.toString(), texts.toString(), nulls.toString());
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static HttpRequest.Builder request(String address, String method, String body) {
        return post(address)
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder post(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Optional<String> surprise(HttpResponse<String> answer, JsonNode operation) {
        Map<String, JsonNode> described = new TreeMap<>();
        operation
                .path("responses")
                .properties()
                .forEach(entry -> described.put(entry.getKey(), entry.getValue()));
        boolean isProblem =
                answer.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("application/problem+json");
        boolean isDescribed =
                described.containsKey(String.valueOf(answer.statusCode()))
                        || (isProblem && described.containsKey("default"));
        boolean leaks = answer.body().contains("Exception") || answer.body().contains("\tat ");
        return answer.statusCode() >= 500 || !isDescribed || leaks
                ? Optional.of(
                        answer.request().method() + " " + answer.uri() + " " + answer.statusCode())
                : Optional.empty();
    }
}
