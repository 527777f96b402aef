package vn.steerlog.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.web.ReadingTest;

class MailChoicesTest extends ReadingTest {
    private static final String CHOICE = "/api/v1/mail-choice";
    private static int people = 0;

    private final SignedIn officer =
            new SignedIn(
                    "acc-mail-" + people++,
                    "Người dùng thử",
                    Role.AGENCY_OFFICER,
                    Optional.of("sct"));

    private HttpResponse<String> post(SignedIn who, String path, String body) {
        return send(
                as(who, request(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void what_is_chosen_is_kept_and_shown_on_the_page_until_no_more_is_wanted() {
        assertThat(
                        json(officer, CHOICE).at("/address").isMissingNode()
                                || json(officer, CHOICE).at("/address").isNull())
                .isTrue();
        String body =
                "{\"address\": \"a@tinh.example\", \"reminders\": true, \"language\": \"en\"}";
        assertThat(post(officer, CHOICE, body).statusCode()).isEqualTo(200);
        assertThat(json(officer, CHOICE).at("/address").asString()).isEqualTo("a@tinh.example");
        assertThat(json(officer, CHOICE).at("/reminders").asBoolean()).isTrue();
        assertThat(json(officer, CHOICE).at("/digest").asBoolean()).isFalse();
        assertThat(page(officer, "/notifications", "vi").body())
                .contains("a@tinh.example", "Thôi nhận thư", "chưa cấu hình máy chủ thư");
        assertThat(page(LEADER, "/notifications", "vi").body()).doesNotContain("a@tinh.example");
        assertThat(post(officer, CHOICE + "/removals", "{}").statusCode()).isEqualTo(204);
        assertThat(page(officer, "/notifications", "vi").body()).doesNotContain("a@tinh.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"address\": \"\"}",
                "{\"address\": \"nobody\"}",
                "{\"address\": \"a@b.example\\nBcc: c@d.example\"}",
                "{\"address\": \"a@b.example\", \"language\": \"fr\"}"
            })
    void what_is_no_address_or_no_language_is_refused_at_its_field(String body) {
        problem(post(officer, CHOICE, body), 400, "validation-failed");
    }

    @Test
    void administrators_choose_no_mail_about_tasks() {
        String body = "{\"address\": \"a@tinh.example\", \"digest\": true}";
        assertThat(post(ADMINISTRATOR, CHOICE, body).statusCode()).isEqualTo(403);
        assertThat(page(ADMINISTRATOR, "/notifications", "vi").statusCode()).isEqualTo(200);
    }

    @Test
    void mail_goes_only_to_the_domains_that_are_allowed(@TempDir Path folder) {
        MailChoices choices = new MailChoices(new FileDeskStore(folder), Set.of("laocai.gov.vn"));
        choices.choose("acc-1", new MailChoice("a@LaoCai.gov.vn", true, true, "vi"));
        Assertions.assertThatThrownBy(() ->
                        choices.choose(
                                "acc-1", new MailChoice("a@gmail.example", true, true, "vi")))
                .isInstanceOf(ProblemException.class);
        assertThat(choices.of("acc-1")).map(MailChoice::address).contains("a@LaoCai.gov.vn");
    }
}
