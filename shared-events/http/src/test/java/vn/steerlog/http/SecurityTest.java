package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityTest extends HttpTest {
    private static final String THING = "{\"title\":\"t\",\"percent\":1,\"lead\":\"a-1\"}";
    private static final SignedIn AUDITOR =
            new SignedIn("acc-3", "Thanh tra", Role.AUDITOR, Optional.empty());
    private static final SignedIn ADMINISTRATOR =
            new SignedIn("acc-4", "Quản trị", Role.ADMINISTRATOR, Optional.empty());

    private SignInToken token() {
        return tokens.issue(SECRETARY, 1, false);
    }

    private HttpRequest.Builder write() {
        return post("/api/v1/things", THING);
    }

    private HttpRequest.Builder page(String path) {
        return request(path).header("Accept", "text/html,*/*;q=0.8");
    }

    private static Optional<String> cookie(HttpResponse<String> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith(name + "="))
                .findFirst();
    }

    @Test
    void a_write_needs_a_role_that_may_call_it() {
        assertThat(send(as(SECRETARY, write())).statusCode()).isEqualTo(200);
        problem(send(as(AUDITOR, write())), 403, "no-right");
        problem(send(write()), 401, "not-signed-in");
    }

    @Test
    void the_right_is_checked_before_the_body_is_read() {
        problem(send(as(AUDITOR, post("/api/v1/things", "{"))), 403, "no-right");
    }

    @Test
    void a_write_that_declares_no_right_is_open_to_nobody() {
        problem(send(as(SECRETARY, post("/api/v1/undeclared", ""))), 403, "no-right");
        problem(send(as(ADMINISTRATOR, post("/api/v1/undeclared", ""))), 403, "no-right");
    }

    @Test
    void a_write_by_cookie_needs_the_token_against_forgery() {
        problem(send(withCookie(token(), write())), 403, "csrf");
        problem(send(withCookie(token(), write()).header("X-XSRF-TOKEN", "made-up")), 403, "csrf");

        var read = send(withCookie(token(), request("/api/v1/me")));
        String csrf = cookie(read, "XSRF-TOKEN").orElseThrow();
        String value = csrf.substring("XSRF-TOKEN=".length(), csrf.indexOf(';'));
        var proven =
                write().header("X-XSRF-TOKEN", value)
                        .header(
                                "Cookie",
                                "steerlog=" + tokens.text(token()) + "; XSRF-TOKEN=" + value);

        assertThat(csrf).contains("Path=/", "SameSite=Lax").doesNotContain("HttpOnly");
        assertThat(send(proven).statusCode()).isEqualTo(200);
    }

    @Test
    void a_cookie_beside_a_bearer_token_does_not_count() {
        var request =
                request("/api/v1/me")
                        .header("Authorization", "Bearer x")
                        .header("Cookie", "steerlog=" + tokens.text(token()));

        problem(send(request), 401, "not-signed-in");
    }

    @Test
    void who_must_change_the_password_may_do_nothing_else() {
        var token = tokens.text(tokens.issue(SECRETARY, 1, true));
        var bearer = "Bearer " + token;

        problem(send(write().header("Authorization", bearer)), 403, "password-must-change");
        assertThat(send(request("/api/v1/me").header("Authorization", bearer)).statusCode())
                .isEqualTo(200);
        var sentOn = send(page("/tasks").header("Cookie", "steerlog=" + token));
        assertThat(sentOn.headers().firstValue("Location")).hasValue("/password");
    }

    @Test
    void a_person_is_sent_to_the_sign_in_page_and_back() {
        var response = send(page("/tasks?standing=late&q=%C4%91%E1%BA%A5t"));

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location"))
                .hasValue(
                        "/sign-in?next=%2Ftasks%3Fstanding%3Dlate%26q%3D%25C4%2591%25E1%25BA%25A5t");
    }

    @Test
    void a_piece_of_a_page_sends_the_whole_page_to_sign_in() {
        var piece =
                request("/tasks")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/board?a=1");
        var evil =
                request("/tasks")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://x//evil.example/");

        assertThat(send(piece).headers().firstValue("HX-Redirect"))
                .hasValue("/sign-in?next=%2Fboard%3Fa%3D1");
        assertThat(send(evil).headers().firstValue("HX-Redirect")).hasValue("/sign-in?next=%2F");
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks, /tasks",
        "/tasks?a=b&c=%2F#x, /tasks?a=b&c=%2F#x",
        "/, /",
        "'', /",
        "tasks, /",
        "//evil.example, /",
        "/\\evil.example, /",
        "\\\\evil.example, /",
        "https://evil.example, /",
        "javascript:alert(1), /",
        "'/\t/evil.example', /",
        "'/ /evil.example', /",
        "'/a\r\nSet-Cookie: x', /",
        "/a<script>, /",
        "/đ, /"
    })
    void only_paths_of_this_application_follow_a_sign_in(String next, String followed) {
        assertThat(LocalPath.orHome(next)).isEqualTo(followed);
        assertThat(LocalPath.orHome("/" + "a".repeat(1000))).isEqualTo("/");
    }

    @Test
    void every_answer_tells_the_browser_what_not_to_do() {
        for (var response :
                List.of(
                        send(request("/api/v1/me")),
                        send(as(SECRETARY, request("/api/v1/me"))),
                        send(page("/tasks")),
                        send(request("/api/v1/public/nothing")))) {
            Map<String, List<String>> headers = response.headers().map();
            assertThat(String.valueOf(headers.get("content-security-policy")))
                    .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers).containsEntry("x-content-type-options", List.of("nosniff"));
            assertThat(headers).containsEntry("referrer-policy", List.of("same-origin"));
            assertThat(headers).containsEntry("x-frame-options", List.of("DENY"));
            assertThat(headers).doesNotContainKeys("strict-transport-security", "server");
        }
    }

    @Test
    void answers_are_kept_only_to_be_asked_about_again() {
        var first = send(as(SECRETARY, request("/api/v1/tagged")));
        var again = send(as(SECRETARY, request("/api/v1/tagged")).header("If-None-Match", "\"7\""));

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(send(request("/api/v1/me")).headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void actuators_are_for_administrators_but_the_description_of_the_api_is_public() {
        problem(send(request("/actuator/env")), 401, "not-signed-in");
        problem(send(as(SECRETARY, request("/actuator/env"))), 403, "no-right");
        problem(send(as(ADMINISTRATOR, request("/actuator/env"))), 404, "not-found");
        assertThat(send(request("/v3/api-docs")).statusCode()).isEqualTo(200);
    }

    @Test
    void no_user_with_a_password_was_made_behind_our_back() {
        var basic = request("/api/v1/me").header("Authorization", "Basic dXNlcjp1c2Vy");

        problem(send(basic), 401, "not-signed-in");
        problem(send(as(SECRETARY, request("/login"))), 404, "not-found");
    }
}
