package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to the test application over real HTTP.
@SpringBootTest(classes = TestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class HttpTest {
    static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");
    static final SignedIn SECRETARY =
            new SignedIn("acc-1", "Thư ký", Role.SECRETARIAT, Optional.empty());
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    static final Path DATA = TestApplication.freshFolder();

    @LocalServerPort int port;
    @Autowired SignInTokens tokens;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("steerlog.data", DATA::toString);
    }

    @BeforeEach
    void as_at_first() {
        TestApplication.CLOCK.set(NOON);
        TestApplication.VOID.clear();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpRequest.Builder post(String path, String json) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder as(SignedIn who, HttpRequest.Builder request) {
        String token = tokens.text(tokens.issue(who, 1, false));
        return request.header("Authorization", "Bearer " + token);
    }

    HttpRequest.Builder withCookie(SignInToken token, HttpRequest.Builder request) {
        return request.header("Cookie", "steerlog=" + tokens.text(token));
    }

    /// Sends bytes as they are and reads until the server closes.
    String raw(String text) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("code").asString()).as(response.body()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.path("title").asString()).isNotBlank().doesNotContain("problem.");
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotContain("problem.");
        assertThat(problem.path("reference").asString()).matches("[2-9a-z]{10}");
        assertThat(response.body())
                .doesNotContain("Exception", "vn.steerlog", "jackson", "springframework", "\tat ");
        return problem;
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
