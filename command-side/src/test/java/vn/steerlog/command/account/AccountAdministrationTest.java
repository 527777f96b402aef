package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;

class AccountAdministrationTest extends AccountHttpTest {
    private HttpResponse<String> as(String token, HttpRequest.Builder request) {
        return send(request.header("Authorization", token));
    }

    private String administrator() {
        return bearer(account(Role.ADMINISTRATOR));
    }

    private static String newAccount(String name, String role, String more) {
        return "{\"name\":\"%s\",\"displayName\":\"Phạm Văn Đạt\",\"role\":\"%s\"%s}"
                .formatted(name, role, more);
    }

    @Test
    void an_administrator_makes_an_account_whose_password_is_shown_once() {
        String token = administrator();
        String name = freshName();

        var created =
                as(
                        token,
                        post(
                                "/accounts",
                                newAccount(name, "AGENCY_OFFICER", ",\"agency\":\"ag-5\"")));

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode made = json(created);
        String id = made.path("account").path("id").asString();
        assertThat(id).matches("acc-[a-z2-7]{26}");
        assertThat(created.headers().firstValue("Location")).hasValue("/api/v1/accounts/" + id);
        assertThat(made.path("account").path("agency").asString()).isEqualTo("ag-5");
        assertThat(made.path("account").path("mustChangePassword").asBoolean()).isTrue();
        assertThat(signIn(name, made.path("password").asString()).statusCode()).isEqualTo(200);

        var row = as(token, request("/accounts/" + id));
        var all = as(token, request("/accounts"));
        assertThat(json(row)).isEqualTo(made.path("account"));
        assertThat(all.body()).contains(id);
        assertThat(row.body() + all.body())
                .doesNotContain("argon2", made.path("password").asString());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void nobody_else_sees_or_touches_accounts(Role role) {
        var account = account(role);
        String token = bearer(account);
        String self = "/accounts/" + account.id();

        problem(as(token, request("/accounts")), 403, "no-right");
        problem(as(token, request(self)), 403, "no-right");
        problem(as(token, post("/accounts", newAccount("x", "LEADER", ""))), 403, "no-right");
        problem(as(token, post(self + "/password-resets", "")), 403, "no-right");
        problem(as(token, post(self + "/enable", "")), 403, "no-right");
        problem(as(token, post(self + "/disable", "")), 403, "no-right");
        problem(as(token, post(self + "/role", "{\"role\":\"ADMINISTRATOR\"}")), 403, "no-right");
        problem(send(request("/accounts")), 401, "not-signed-in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name":"a b","displayName":"x","role":"LEADER"}                     | 400 | bad-sign-in-name
                    {"name":"","displayName":"x","role":"LEADER"}                        | 400 | bad-sign-in-name
                    {"name":"a","displayName":" ","role":"LEADER"}                       | 400 | too-short
                    {"name":"a","displayName":"x"}                                       | 400 | missing
                    {"name":"a","displayName":"x","role":"KING"}                         | 400 | not-one-of
                    {"name":"a","displayName":"x","role":"AGENCY_OFFICER"}               | 400 | agency-needed
                    {"name":"a","displayName":"x","role":"LEADER","agency":"ag-1"}       | 400 | agency-only-for-officers
                    {"name":"a","displayName":"x","role":"AGENCY_OFFICER","agency":"t"}  | 400 | unknown-agency
                    {"name":"a","displayName":"x","role":"AGENCY_OFFICER","agency":"/"}  | 400 | bad-id
                    {"name":"a","displayName":"x","role":"LEADER","password":"x"}        | 400 | unknown-field
                    """)
    void an_account_that_cannot_be_is_refused(String body, int status, String fault) {
        var response = as(administrator(), post("/accounts", body));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(fault(json(response))).isEqualTo(fault);
    }

    @Test
    void a_taken_name_is_refused_in_any_case() {
        String token = administrator();
        String taken = account(Role.LEADER).name().value();

        var response =
                as(token, post("/accounts", newAccount(taken.replace("số", "SỐ"), "LEADER", "")));

        problem(response, 409, "name-taken");
    }

    @Test
    void of_many_requests_with_the_same_name_one_makes_the_account()
            throws InterruptedException, ExecutionException {
        String token = administrator();
        String body = newAccount(freshName(), "LEADER", "");
        Callable<Integer> create = () -> as(token, post("/accounts", body)).statusCode();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(Stream.generate(() -> create).limit(8).toList());

            int made = 0;
            for (var status : statuses) {
                assertThat(status.get()).isIn(201, 409);
                made += status.get() == 201 ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        }
    }

    @Test
    void an_account_is_disabled_enabled_moved_and_given_a_new_password() {
        String token = administrator();
        var made = made(Role.LEADER);
        String path = "/accounts/" + made.account().id();
        String name = made.account().name().value();

        assertThat(json(as(token, post(path + "/disable", ""))).path("disabled").asBoolean())
                .isTrue();
        problem(signIn(name, made.password()), 403, "account-disabled");
        as(token, post(path + "/enable", ""));
        assertThat(signIn(name, made.password()).statusCode()).isEqualTo(200);

        var moved =
                as(
                        token,
                        post(path + "/role", "{\"role\":\"AGENCY_OFFICER\",\"agency\":\"ag-2\"}"));
        assertThat(json(moved).path("agency").asString()).isEqualTo("ag-2");

        var reset = as(token, post(path + "/password-resets", ""));
        problem(signIn(name, made.password()), 401, "wrong-name-or-password");
        assertThat(signIn(name, json(reset).path("password").asString()).statusCode())
                .isEqualTo(200);
        assertThat(reset.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @CsvSource({"disable", "enable", "password-resets", "role"})
    void an_account_that_is_not_there_is_not_found(String what) {
        String token = administrator();
        String body = what.equals("role") ? "{\"role\":\"LEADER\"}" : "";

        problem(as(token, post("/accounts/acc-x/" + what, body)), 404, "no-such-account");
        problem(as(token, request("/accounts/acc-x")), 404, "no-such-account");
    }

    @Test
    void the_last_administrator_can_neither_be_disabled_nor_moved() {
        String token = administrator();
        var all = json(as(token, request("/accounts")));
        String self = json(as(token, request("/me"))).path("account").asString();
        for (JsonNode row : all) {
            String id = row.path("id").asString();
            if (!id.equals(self) && row.path("role").asString().equals("ADMINISTRATOR")) {
                assertThat(as(token, post("/accounts/" + id + "/disable", "")).statusCode())
                        .isEqualTo(200);
            }
        }

        problem(as(token, post("/accounts/" + self + "/disable", "")), 409, "last-administrator");
        var moved = post("/accounts/" + self + "/role", "{\"role\":\"LEADER\"}");
        problem(as(token, moved), 409, "last-administrator");
        assertThat(as(token, request("/me")).statusCode()).isEqualTo(200);
    }

    @Test
    void health_is_public_and_no_other_actuator_is() {
        String origin = "http://localhost:" + port;
        var health = HttpRequest.newBuilder(URI.create(origin + "/actuator/health"));
        var metrics = HttpRequest.newBuilder(URI.create(origin + "/actuator/metrics"));

        assertThat(send(health).statusCode()).isEqualTo(200);
        assertThat(json(send(health)).propertyNames()).doesNotContain("components", "details");
        problem(send(metrics), 401, "not-signed-in");
    }

    @Test
    void sample_users_can_sign_in_and_are_made_once() throws IOException {
        var users = firstStart.sampleUsers(new AgencyId("ag-3"));

        assertThat(users)
                .extracting(Credentials::name)
                .containsExactly("thuky", "lanhdao", "chuyenvien", "thanhtra");
        for (var user : users) {
            var response = signIn(user.name(), user.password());
            assertThat(json(response).path("role").asString()).isEqualTo(user.role().name());
            assertThat(json(response).path("mustChangePassword").asBoolean()).isFalse();
            assertThat(user.toString()).doesNotContain(user.password());
            assertThat(Files.readString(DATA.resolve("accounts.json")))
                    .doesNotContain(user.password());
        }
        assertThat(firstStart.sampleUsers(new AgencyId("ag-3"))).isEmpty();
    }
}
