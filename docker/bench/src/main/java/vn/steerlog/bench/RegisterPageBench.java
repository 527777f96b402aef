package vn.steerlog.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The register's page as the secretariat's browser gets it: from the request to the last byte, and
/// how many bytes travel.
final class RegisterPageBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "mot cau dai de nho cho phep do";

    private final Scale scale;
    private final Report report;
    private final HttpClient http = HttpClient.newHttpClient();
    private String address = "";

    RegisterPageBench(Scale scale, Report report) {
        this.scale = scale;
        this.report = report;
    }

    /// @param data a data folder with a ledger in it
    void run(Path jar, Path data) {
        try (Application application = Application.start(jar, data, false)) {
            address = application.address();
            String administrator =
                    signedInAnew(
                            "quantri",
                            Objects.requireNonNull(application.passwords().get("quantri")));
            JsonNode made =
                    JSON.readTree(
                            post(
                                    administrator,
                                    "/api/v1/accounts",
                                    "{\"name\": \"thuky\", \"displayName\": \"Thư ký\", \"role\":"
                                            + " \"SECRETARIAT\"}"));
            String secretary = signedInAnew("thuky", made.get("password").asString());
            page(secretary, "/tasks", "first page of 50");
            page(secretary, "/tasks?standing=OVERDUE&sort=HOLDER", "overdue only, by agency");
            page(secretary, "/tasks?agency=a7&due=THIS_MONTH", "of one agency, due this month");
            page(secretary, "/tasks?text=vung+xa+77", "search without diacritics");
            new LiveBench(scale, report).run(address, secretary);
        }
    }

    /// The first password is good for choosing another only.
    private String signedInAnew(String name, String first) {
        post(
                token(name, first),
                "/api/v1/me/password",
                "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(first, PASSWORD));
        return token(name, PASSWORD);
    }

    private String token(String name, String password) {
        String body = "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, password);
        return JSON.readTree(post(null, "/api/v1/tokens", body)).get("token").asString();
    }

    private void page(String token, String path, String what) {
        Percentiles times = new Percentiles();
        int bytes = 0;
        for (int i = -scale.questions() / 2; i < scale.questions() / 2; i++) {
            HttpRequest.Builder request =
                    request(token, path)
                            .header("Accept", "text/html")
                            .header("Accept-Encoding", "gzip");
            long began = System.nanoTime();
            bytes = send(request.GET()).length;
            if (i >= 0) {
                times.add(System.nanoTime() - began);
            }
        }
        report.row(
                "page of the register, %,d tasks, %s".formatted(scale.tasks(), what),
                "%.1f ms (p95 %.1f ms), %.1f kB compressed"
                        .formatted(times.median() / 1e6, times.at(95) / 1e6, bytes / 1e3),
                "",
                "",
                "p95 ≤ 50 ms, ≤ 40 kB");
    }

    private byte[] post(@Nullable String token, String path, String body) {
        return send(
                request(token, path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(@Nullable String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private byte[] send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(
                        response.statusCode()
                                + " "
                                + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
