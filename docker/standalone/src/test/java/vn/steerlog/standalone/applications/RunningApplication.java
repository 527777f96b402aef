package vn.steerlog.standalone.applications;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One of the two applications, started from its unpacked jar, in a process of its own.
final class RunningApplication implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final int port;
    private final Path log;

    private RunningApplication(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /// @param side `command-side` or `query-side`
    /// @param folder for its log and its data
    static RunningApplication start(String side, Path folder, String... options) {
        return begin(side, folder, options).started();
    }

    static RunningApplication begin(String side, Path folder, String... options) {
        return begin(
                side,
                folder,
                System.getenv(),
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                options);
    }

    /// @param environment all of it
    /// @param machine options of the virtual machine
    static RunningApplication begin(
            String side,
            Path folder,
            Map<String, String> environment,
            List<String> machine,
            String... options) {
        try {
            String jar = Unpacked.jar(side).toString();
            int port = freePort();
            List<String> command = new ArrayList<>();
            command.add(Unpacked.java());
            command.addAll(machine);
            command.addAll(List.of("-Dstdout.encoding=UTF-8", "-jar", jar));
            command.add("--server.port=" + port);
            command.addAll(List.of(options));
            Path log = Files.createTempFile(folder, side, ".log");
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process =
                    builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
            return new RunningApplication(process, port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Once it answers.
    RunningApplication started() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> isUp() || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError(log());
        }
        return this;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean isUp() {
        try {
            return get("/actuator/health", "").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    record Answer(int status, JsonNode body, String cookie, String retryAfter) {
        String text(String pointer) {
            JsonNode found = body.at(pointer);
            if (found.isMissingNode()) {
                throw new AssertionError(pointer + " is not in " + this);
            }
            return found.asString();
        }

        long commit() {
            return Long.parseLong(text("/commit"));
        }
    }

    /// @param cookie as a browser keeps it, `name=value`; empty for nobody
    Answer get(String path, String cookie) {
        return send(request(path, cookie).GET());
    }

    /// What a browser is shown.
    String page(String path, String cookie) {
        return text(request(path, cookie).setHeader("Accept", "text/html").GET());
    }

    /// A document or a spreadsheet.
    byte[] download(String path, String cookie) {
        HttpResponse<byte[]> answer =
                exchange(
                        request(path, cookie).setHeader("Accept", "*/*").GET(),
                        BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + path);
        }
        return answer.body();
    }

    /// What Prometheus reads.
    String scrape() {
        return scrape(People.SCRAPE_TOKEN);
    }

    String scrape(String token) {
        return text(
                request("/actuator/prometheus", "")
                        .setHeader("Accept", "text/plain")
                        .header("Authorization", "Bearer " + token)
                        .GET());
    }

    private static String text(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /// Uploads one list as a person does who drops a file.
    Answer upload(String path, String cookie, Path file) throws IOException {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                        + file.getFileName()
                        + "\"\r\nContent-Type: text/csv\r\n\r\n"
                        + Files.readString(file)
                        + "\r\n--b--\r\n";
        return send(
                request(path, cookie)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer post(String path, String cookie, String json, String... headers) {
        HttpRequest.Builder request =
                request(path, cookie)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Accept", "application/json");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie + "; XSRF-TOKEN=t").header("X-XSRF-TOKEN", "t");
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request);
        String cookie =
                answer.headers().allValues("Set-Cookie").stream()
                        .map(set -> set.split(";", 2)[0])
                        .filter(set -> !set.startsWith("XSRF"))
                        .findFirst()
                        .orElse("");
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode body = JSON.readTree(type.contains("json") ? answer.body() : "{}");
        String retryAfter = answer.headers().firstValue("Retry-After").orElse("");
        return new Answer(answer.statusCode(), body, cookie, retryAfter);
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> exchange(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Process process() {
        return process;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As `kill -9` does.
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
