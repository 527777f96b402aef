package vn.steerlog.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignInTokens;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.checkpoint.SignatureType;
import vn.steerlog.ledger.checkpoint.SigningKey;
import vn.steerlog.query.Board;

/// Asks over real HTTP about a province's board ([Sample]) in a real ledger. All test classes share
/// it: what one records, it records under a list of its own.
@SpringBootTest(classes = ReadingApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ReadingTest {
    protected static final String TODAY = ReadingApplication.TODAY;
    protected static final String LIST = "list=L%C3%A0o+Cai+17%2F11%2F2025";
    protected static final SignedIn SECRETARY = who(Role.SECRETARIAT, Optional.empty());
    protected static final SignedIn AUDITOR = who(Role.AUDITOR, Optional.empty());
    protected static final SignedIn LEADER = who(Role.LEADER, Optional.empty());
    protected static final SignedIn ADMINISTRATOR = who(Role.ADMINISTRATOR, Optional.empty());

    /// May cosign checkpoints.
    protected static final SigningKey WITNESS =
            SigningKey.create("thanh-tra.example", SignatureType.COSIGNATURE, new SecureRandom());

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path DATA = freshFolder();

    @Autowired protected Board board;
    @Autowired private SignInTokens tokens;
    @LocalServerPort private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("steerlog.data", DATA::toString);
        properties.add(WithoutAxon.PROPERTY, () -> true);
        properties.add("steerlog.checkpoints.witnesses", () -> WITNESS.verifier().toString());
    }

    protected static SignedIn officerOf(String agency) {
        return who(Role.AGENCY_OFFICER, Optional.of(agency));
    }

    private static SignedIn who(Role role, Optional<String> agency) {
        return new SignedIn("acc-" + role, "Người dùng thử", role, agency);
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    protected HttpRequest.Builder as(SignedIn who, HttpRequest.Builder request) {
        return request.header(
                "Authorization", "Bearer " + tokens.text(tokens.issue(who, 1, false)));
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    protected HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofByteArray());
    }

    private static <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected HttpResponse<String> get(SignedIn who, String path) {
        return send(as(who, request(path)));
    }

    protected HttpResponse<String> page(SignedIn who, String path, String language) {
        String query = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
        return send(as(who, request(query)).header("Accept", "text/html"));
    }

    protected JsonNode json(SignedIn who, String path) {
        HttpResponse<String> answer = get(who, path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    protected static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("title").asString()).isNotBlank().doesNotContain("problem.", "{0}");
        assertThat(problem.path("detail").asString())
                .isNotBlank()
                .doesNotContain("problem.", "{0}");
        problem.path("errors")
                .forEach(error ->
                        assertThat(error.path("message").asString())
                                .isNotBlank()
                                .doesNotContain("error."));
        return problem;
    }

    protected static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Path freshFolder() {
        try {
            Path folder = Files.createTempDirectory("steerlog-reading");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
