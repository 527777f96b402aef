package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.steerlog.http.Role;

class PasswordChangeTest extends AccountHttpTest {
    private static final String NEXT = "ba con trâu trắng";

    private HttpResponse<String> change(String token, String current, String next) {
        String body = "{\"current\":\"" + current + "\",\"password\":\"" + next + "\"}";
        return send(post("/me/password", body).header("Authorization", token));
    }

    @Test
    void a_password_is_changed_by_who_knows_the_old_one_and_ends_other_sign_ins() {
        var made = made(Role.AUDITOR);
        String token = bearer(made.account());
        String name = made.account().name().value();

        problem(change(token, "không phải mật khẩu", NEXT), 403, "wrong-password");
        assertThat(change(token, made.password(), NEXT).statusCode()).isEqualTo(200);

        problem(send(request("/me").header("Authorization", token)), 401, "not-signed-in");
        problem(signIn(name, made.password()), 401, "wrong-name-or-password");
        assertThat(signIn(name, NEXT).statusCode()).isEqualTo(200);
    }

    @Test
    void the_browser_that_changes_it_stays_signed_in() {
        var made = made(Role.AUDITOR);
        var in = signIn(made.account().name().value(), made.password());
        String csrf = pair(cookie(in, "XSRF-TOKEN"));
        String body = "{\"current\":\"" + made.password() + "\",\"password\":\"" + NEXT + "\"}";

        var changed =
                send(
                        post("/me/password", body)
                                .header("Cookie", pair(cookie(in, "steerlog")) + "; " + csrf)
                                .header("X-XSRF-TOKEN", csrf.substring(csrf.indexOf('=') + 1)));

        var me = request("/me").header("Cookie", pair(cookie(changed, "steerlog")));
        assertThat(send(me).statusCode()).isEqualTo(200);
        var before = request("/me").header("Cookie", pair(cookie(in, "steerlog")));
        problem(send(before), 401, "not-signed-in");
    }

    @Test
    void who_got_a_password_from_somebody_else_must_change_it_first() {
        var made = made(Role.ADMINISTRATOR);
        var reset = office.resetPassword(made.account().id());
        String token = bearer(reset.account());

        assertThat(
                        json(send(request("/me").header("Authorization", token)))
                                .path("mustChangePassword")
                                .asBoolean())
                .isTrue();
        problem(
                send(request("/accounts").header("Authorization", token)),
                403,
                "password-must-change");
        assertThat(change(token, reset.password(), NEXT).statusCode()).isEqualTo(200);

        String free = bearer(office.get(made.account().id()));
        assertThat(send(request("/accounts").header("Authorization", free)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"ngắn, too-short", "'', too-short", "%s rất là dài, password-holds-the-name"})
    void a_password_that_is_too_easily_guessed_is_refused(String next, String fault) {
        var made = made(Role.AUDITOR);
        String fitting = next.formatted(made.account().name().value());

        var response = change(bearer(made.account()), made.password(), fitting);

        assertThat(fault(problem(response, 400, "validation-failed"))).isEqualTo(fault);
        assertThat(response.body()).doesNotContain("rất là dài");
    }

    @Test
    void the_new_password_is_another_one() {
        var made = made(Role.AUDITOR);

        var response = change(bearer(made.account()), made.password(), made.password());

        assertThat(fault(problem(response, 400, "validation-failed"))).isEqualTo("same-password");
    }

    @Test
    void guessing_the_old_password_is_slowed_down_too() {
        var made = made(Role.AUDITOR);
        String token = bearer(made.account());
        for (int i = 0; i < 20; i++) {
            problem(change(token, "không phải mật khẩu", NEXT), 403, "wrong-password");
        }

        problem(change(token, made.password(), NEXT), 429, "too-many-requests");
    }
}
