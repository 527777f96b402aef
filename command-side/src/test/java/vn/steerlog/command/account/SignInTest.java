package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.steerlog.http.Role;

@ExtendWith(OutputCaptureExtension.class)
class SignInTest extends AccountHttpTest {
    @Autowired MeterRegistry meters;

    private double counted(String outcome) {
        return meters.counter("steerlog.signin.attempts", "outcome", outcome).count();
    }

    @Test
    void name_and_password_give_a_cookie_that_only_the_server_reads() {
        var made = made(Role.AGENCY_OFFICER);

        var response = signIn(made.account().name().value(), made.password());
        String cookie = cookie(response, "steerlog");
        var me = json(send(request("/me").header("Cookie", pair(cookie))));

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=28800");
        assertThat(cookie).doesNotContain("Secure", "Domain");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(me).isEqualTo(json(response));
        assertThat(me.path("account").asString()).isEqualTo(made.account().id());
        assertThat(me.path("displayName").asString()).isEqualTo("Đỗ Thị Ngữ");
        assertThat(me.path("role").asString()).isEqualTo("AGENCY_OFFICER");
        assertThat(me.path("agency").asString()).isEqualTo("ag-1");
    }

    @Test
    void a_script_gets_a_token_and_no_cookie() {
        var made = made(Role.AUDITOR);
        String body = nameAndPassword(made.account().name().value(), made.password());

        var response = send(post("/tokens", body));
        String token = "Bearer " + json(response).path("token").asString();

        assertThat(response.headers().allValues("Set-Cookie"))
                .noneMatch(it -> it.startsWith("steerlog="));
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(
                        json(send(request("/me").header("Authorization", token)))
                                .path("role")
                                .asString())
                .isEqualTo("AUDITOR");
        problem(
                send(post("/tokens", nameAndPassword("ai.đó", "x"))),
                401,
                "wrong-name-or-password");
    }

    @Test
    void the_name_may_be_typed_in_any_case_and_form() {
        var made = made(Role.LEADER);
        String typed =
                Normalizer.normalize(
                        " " + made.account().name().value().toUpperCase(Locale.ROOT) + " ",
                        Normalizer.Form.NFD);

        assertThat(signIn(typed, made.password()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_and_a_wrong_name_are_answered_alike() {
        var made = made(Role.LEADER);

        var wrong = json(signIn(made.account().name().value(), made.password() + "x"));
        var unknown = json(signIn("ai.đó", made.password()));

        assertThat(wrong.path("code").asString()).isEqualTo("wrong-name-or-password");
        for (String same : new String[] {"code", "status", "title", "detail", "type"}) {
            assertThat(unknown.path(same)).isEqualTo(wrong.path(same));
        }
    }

    @Test
    void odd_names_and_passwords_are_just_wrong() {
        problem(signIn("", ""), 401, "wrong-name-or-password");
        problem(signIn("a b", "x"), 401, "wrong-name-or-password");
        problem(signIn("x".repeat(5000), "x"), 401, "wrong-name-or-password");
        problem(signIn("ai.đó", "x".repeat(50_000)), 401, "wrong-name-or-password");
        problem(signIn("\\u0000", "x"), 400, "validation-failed");
        problem(send(post("/sign-in", "{\"name\":\"x\"}")), 400, "validation-failed");
        problem(send(post("/sign-in", "{\"name\":1,\"password\":2}")), 400, "wrong-type");
    }

    @Test
    void a_rejected_password_is_not_repeated() {
        var response = send(post("/sign-in", "{\"name\":\"x\",\"password\":12345678901}"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("12345678901");
    }

    @Test
    void a_disabled_account_is_told_so_only_to_who_knows_the_password() {
        var made = made(Role.LEADER);
        office.disable(made.account().id());
        String name = made.account().name().value();

        problem(signIn(name, made.password()), 403, "account-disabled");
        problem(signIn(name, "không phải mật khẩu"), 401, "wrong-name-or-password");
    }

    @Test
    void what_was_signed_in_ends_at_once_when_the_account_changes() {
        var disabled = account(Role.LEADER);
        var moved = account(Role.LEADER);
        var reset = account(Role.LEADER);
        String[] tokens = {bearer(disabled), bearer(moved), bearer(reset)};

        office.disable(disabled.id());
        office.changeRole(moved.id(), Role.AUDITOR, Optional.empty());
        office.resetPassword(reset.id());

        for (String token : tokens) {
            problem(send(request("/me").header("Authorization", token)), 401, "not-signed-in");
        }
        office.enable(disabled.id());
        problem(send(request("/me").header("Authorization", tokens[0])), 401, "not-signed-in");
    }

    @Test
    void signing_out_takes_the_cookie_away() {
        var made = made(Role.LEADER);
        var in = signIn(made.account().name().value(), made.password());
        String csrf = pair(cookie(in, "XSRF-TOKEN"));
        String cookies = pair(cookie(in, "steerlog")) + "; " + csrf;

        problem(send(post("/sign-out", "").header("Cookie", cookies)), 403, "csrf");
        var out =
                send(
                        post("/sign-out", "")
                                .header("Cookie", cookies)
                                .header("X-XSRF-TOKEN", csrf.substring(csrf.indexOf('=') + 1)));

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(cookie(out, "steerlog")).startsWith("steerlog=;").contains("Max-Age=0");
        assertThat(send(post("/sign-out", "")).statusCode()).isEqualTo(204);
    }

    @Test
    void a_page_of_another_site_cannot_sign_somebody_in() {
        var made = made(Role.LEADER);
        String body = nameAndPassword(made.account().name().value(), made.password());

        var form = post("/sign-in", body).setHeader("Content-Type", "text/plain");

        problem(send(form), 415, "unsupported-media-type");
    }

    @Test
    void too_many_failures_are_slowed_down_and_time_heals() {
        var made = made(Role.LEADER);
        String name = made.account().name().value();
        double before = counted("throttled");
        for (int i = 0; i < 20; i++) {
            problem(signIn(name, "không phải mật khẩu"), 401, "wrong-name-or-password");
        }

        var refused = signIn(name, made.password());

        assertThat(problem(refused, 429, "too-many-requests").path("detail").asString())
                .isEqualTo("Wait 31 seconds and try again.");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("31");
        assertThat(counted("throttled")).isEqualTo(before + 1);
        AccountApplication.CLOCK.move(Duration.ofSeconds(31));
        assertThat(signIn(name, made.password()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_hash_of_an_older_method_is_replaced_without_signing_anybody_out() {
        var made = made(Role.LEADER);
        String id = made.account().id();
        String token = bearer(made.account());
        String old =
                "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(made.password());
        store.change(all -> all.changed(all.byId(id).orElseThrow().rehashed(old)));

        signIn(made.account().name().value(), made.password());

        assertThat(office.get(id).passwordHash()).contains("m=19456").isNotEqualTo(old);
        assertThat(send(request("/me").header("Authorization", token)).statusCode()).isEqualTo(200);
    }

    @Test
    void the_log_and_the_meters_know_no_names_and_no_passwords(CapturedOutput output) {
        var made = made(Role.LEADER);
        String name = made.account().name().value();
        double successes = counted("success");
        double wrong = counted("wrong");

        signIn(name, made.password());
        signIn(name, "không phải mật khẩu");
        signIn("ai.đó.khác", made.password());
        office.resetPassword(made.account().id());

        assertThat(output)
                .contains("sign-in success: " + made.account().id())
                .contains("sign-in wrong: " + made.account().id())
                .contains("sign-in wrong: no account")
                .doesNotContain(name, made.password(), "ai.đó.khác", "không phải", "Đỗ Thị Ngữ");
        assertThat(counted("success")).isEqualTo(successes + 1);
        assertThat(counted("wrong")).isEqualTo(wrong + 2);
    }
}
