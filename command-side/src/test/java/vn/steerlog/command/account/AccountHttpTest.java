package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignInTokens;

/// Talks to the account application over real HTTP. Each test has accounts of its own.
@SpringBootTest(
        classes = AccountApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "axon.axonserver.enabled=false",
            // the driver is on the class path, a server is not
            "management.health.mongodb.enabled=false"
        })
abstract class AccountHttpTest {
    static final HttpClient CLIENT = HttpClient.newHttpClient();
    static final Path DATA = freshFolder();
    private static final AtomicInteger NAMES = new AtomicInteger();

    @LocalServerPort int port;
    @Autowired AccountOffice office;
    @Autowired FirstStart firstStart;
    @Autowired AccountStore store;
    @Autowired SignInTokens tokens;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("steerlog.data", DATA::toString);
    }

    /// So that failures of one test do not slow down another.
    @BeforeEach
    void much_later() {
        AccountApplication.CLOCK.move(Duration.ofHours(1));
    }

    AccountOffice.WithPassword made(Role role) {
        Optional<AgencyId> agency =
                role == Role.AGENCY_OFFICER ? Optional.of(new AgencyId("ag-1")) : Optional.empty();
        return office.create(freshName(), "Đỗ Thị Ngữ", role, agency, false);
    }

    static String freshName() {
        return "người." + NAMES.incrementAndGet();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path));
    }

    HttpRequest.Builder post(String path, String json) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(json));
    }

    HttpResponse<String> signIn(String name, String password) {
        return send(post("/sign-in", nameAndPassword(name, password)));
    }

    /// An account whose password nobody knows: made without the cost of a hash.
    Account account(Role role) {
        int n = NAMES.incrementAndGet();
        Account account = Sample.account("acc-" + n, "số." + n, role);
        store.change(all -> all.with(account));
        return account;
    }

    /// What signing in with the password would have given.
    String bearer(Account account) {
        var token =
                tokens.issue(
                        account.signedIn(), account.generation(), account.mustChangePassword());
        return "Bearer " + tokens.text(token);
    }

    static String nameAndPassword(String name, String password) {
        return "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    static JsonNode problem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode problem = json(response);
        assertThat(problem.path("code").asString()).as(response.body()).isEqualTo(code);
        assertThat(response.body()).doesNotContain("problem.", "error.", "Exception");
        return problem;
    }

    static String fault(JsonNode problem) {
        return problem.path("errors").path(0).path("code").asString();
    }

    static String cookie(HttpResponse<String> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }

    static String pair(String cookie) {
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory("steerlog-accounts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
