package vn.steerlog.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The standalone application as its users meet it: over HTTP.
final class ApplicationBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TASKS = 64;

    /// A process that has just started compiles its code first: how many times the rounds it may.
    private static final int WARM_UP = 2;

    private final Scale scale;
    private final Report report;
    private final HttpClient http = HttpClient.newHttpClient();
    private String address = "";
    private String token = "";

    ApplicationBench(Scale scale, Report report) {
        this.scale = scale;
        this.report = report;
    }

    void run(Path jar, Path data) {
        try (Application application = Application.start(jar, data, true)) {
            address = application.address() + "/api/v1";
            signIn(application.passwords().get("thuky"));
            List<String> tasks = new ArrayList<>();
            for (int i = 0; i < TASKS; i++) {
                JsonNode made = post("/tasks", "{\"title\": \"Nhiệm vụ " + i + "\"}");
                tasks.add(made.get("id").asString());
            }
            commands(tasks);
            visible(tasks.getFirst());
        }
    }

    private void signIn(@Nullable String password) {
        String body = "{\"name\": \"thuky\", \"password\": \"%s\"}".formatted(password);
        token = post("/tokens", body).get("token").asString();
    }

    private void commands(List<String> tasks) {
        Percentiles rates = new Percentiles();
        AtomicInteger next = new AtomicInteger();
        for (int round = -WARM_UP * scale.rounds(); round < scale.rounds(); round++) {
            long rate =
                    Writers.rate(
                            Workload.each(16, 0),
                            scale.roundNanos(),
                            _ -> report(tasks.get(next.getAndIncrement() % TASKS)));
            if (round >= 0) {
                rates.add(rate);
            }
        }
        report.rate("commands through HTTP, 16 clients", rates, "");
    }

    /// @return the number of the commit
    private long report(String task) {
        return post(
                        "/tasks/" + task + "/progress-reports",
                        "{\"percent\": 50, \"narrative\": \"Đã khảo sát xong\"}")
                .get("commit")
                .asLong();
    }

    private void visible(String task) {
        Percentiles times = new Percentiles();
        Percentiles afterTheAnswer = new Percentiles();
        for (int i = -scale.questions() / 5; i < scale.questions(); i++) {
            long sent = System.nanoTime();
            long commit = report(task);
            long answered = System.nanoTime();
            send(request("/tasks/" + task + "?after=" + commit).GET());
            if (i >= 0) {
                long shown = System.nanoTime();
                times.add(shown - sent);
                afterTheAnswer.add(shown - answered);
            }
        }
        report.time(
                "from a command being sent to the answer of a read that shows it, HTTP",
                times,
                "p99 ≤ 20 ms");
        report.time("the same from the command's answer", afterTheAnswer, "");
    }

    private JsonNode post(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
