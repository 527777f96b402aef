package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/// A query side alone, behind a proxy: it has pages for problems and cannot check accounts.
@SpringBootTest(
        classes = PageTest.QuerySide.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "server.forward-headers-strategy=native")
class PageTest {
    private static final MovableClock CLOCK =
            new MovableClock(Instant.parse("2026-03-02T05:00:00Z"));
    private static final Path DATA = TestApplication.freshFolder();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final SignedIn LEADER =
            new SignedIn("acc-9", "Lãnh đạo", Role.LEADER, Optional.empty());

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({HttpConfiguration.class, Pages.class})
    static class QuerySide {
        @Bean
        Clock clock() {
            return CLOCK;
        }

        @Bean
        ProblemView problemView() {
            return new ProblemView("problemPage");
        }

        @Bean
        View problemPage() {
            return new View() {
                @Override
                public String getContentType() {
                    return "text/html;charset=utf-8";
                }

                @Override
                public void render(
                        @Nullable Map<String, ?> model,
                        HttpServletRequest request,
                        HttpServletResponse response)
                        throws IOException {
                    response.setContentType(getContentType());
                    response.getWriter().write("<h1>" + model + "</h1>");
                }
            };
        }
    }

    @Controller
    static class Pages {
        @ResponseBody
        @GetMapping("/tasks")
        String tasks() {
            return "tasks";
        }

        @ResponseBody
        @MayCall(Role.AUDITOR)
        @GetMapping("/history")
        String history() {
            return "history";
        }

        @GetMapping("/half-written")
        View halfWritten() {
            return (_, _, response) -> {
                response.getWriter().write("<p>half");
                throw new IllegalStateException("secret");
            };
        }
    }

    @LocalServerPort int port;
    @Autowired SignInTokens tokens;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("steerlog.data", DATA::toString);
    }

    @BeforeEach
    void at_noon() {
        CLOCK.set(Instant.parse("2026-03-02T05:00:00Z"));
    }

    private HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .header("Cookie", "steerlog=" + tokens.text(tokens.issue(LEADER, 1, false)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void isPage(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).startsWith("<h1>").contains("code=" + code);
        assertThat(response.body()).doesNotContain("secret", "Exception", "<p>half");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void a_person_sees_a_problem_as_a_page() {
        isPage(send(page("/nowhere")), 404, "not-found");
        isPage(send(page("/history")), 403, "no-right");
        isPage(send(page("/half-written")), 500, "internal");
    }

    @Test
    void a_program_sees_the_same_problem_as_json() {
        var request = page("/nowhere").setHeader("Accept", "*/*");

        assertThat(send(request).headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(send(page("/api/v1/nowhere")).headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void without_a_check_of_accounts_a_cookie_is_good_until_it_expires_and_not_renewed() {
        var request = page("/tasks");

        CLOCK.move(Duration.ofHours(7));
        var late = send(request);
        CLOCK.move(Duration.ofHours(1));
        var tooLate = send(request);

        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.headers().allValues("Set-Cookie"))
                .noneMatch(it -> it.startsWith("steerlog="));
        assertThat(tooLate.statusCode()).isEqualTo(302);
    }

    @Test
    void behind_https_cookies_are_secure_and_the_browser_is_told_to_stay_there() {
        var request = page("/tasks").setHeader("Cookie", "steerlog=x");

        var response = send(request.header("X-Forwarded-Proto", "https"));

        assertThat(response.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(it -> it.contains("Secure"));
        assertThat(response.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
    }
}
