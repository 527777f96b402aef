package vn.steerlog.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// How long it takes until somebody else's register shows a new task: their page hears of the
/// commit on its live stream and reads itself again, as a browser does; what the browser adds to
/// paint it is not in it.
final class LiveBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scale scale;
    private final Report report;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Long> heard = new LinkedBlockingQueue<>();

    LiveBench(Scale scale, Report report) {
        this.scale = scale;
        this.report = report;
    }

    /// @param address of an application
    /// @param secretary their token
    void run(String address, String secretary) {
        HttpRequest follow =
                request(address, "/events", secretary)
                        .header("Accept", "text/event-stream")
                        .GET()
                        .build();
        HttpResponse<Stream<String>> stream = send(follow, BodyHandlers.ofLines());
        Thread.ofVirtual().start(() -> listen(stream.body()));
        Percentiles times = new Percentiles();
        int questions = Math.min(scale.questions(), 100);
        for (int i = -questions / 2; i < questions; i++) {
            long took = shown(address, secretary, "bang truc tiep " + (i + questions));
            if (i >= 0) {
                times.add(took);
            }
        }
        report.time(
                "from a command being sent to somebody else's register of %,d tasks that shows it"
                        .formatted(scale.tasks()),
                times,
                "≤ 300 ms");
    }

    private void listen(Stream<String> lines) {
        lines.filter(line -> line.startsWith("data:"))
                .map(line -> Long.parseLong(line.substring(5).strip()))
                .forEach(heard::add);
    }

    private long shown(String address, String secretary, String title) {
        HttpRequest assign =
                request(address, "/api/v1/tasks", secretary)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"title\": \"%s\"}".formatted(title)))
                        .build();
        long began = System.nanoTime();
        String answer = send(assign, BodyHandlers.ofString()).body();
        long commit = JSON.readTree(answer).get("commit").asLong();
        while (await() < commit) {
            // news of an earlier commit
        }
        String path = "/tasks?text=" + title.replace(' ', '+') + "&after=" + commit;
        HttpRequest page =
                request(address, path, secretary).header("Accept", "text/html").GET().build();
        if (!send(page, BodyHandlers.ofString()).body().contains(title)) {
            throw new IllegalStateException("not shown: " + title);
        }
        return System.nanoTime() - began;
    }

    private long await() {
        try {
            Long commit = heard.poll(30, TimeUnit.SECONDS);
            if (commit == null) {
                throw new IllegalStateException("nothing was heard");
            }
            return commit;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(String address, String path, String token) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            HttpResponse<T> response = http.send(request, handler);
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.statusCode() + " " + request.uri());
            }
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
