package vn.steerlog.query.duefeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.web.Holders;
import vn.steerlog.query.web.ReadingTest;

/// `t-07` is restricted to the office of the provincial committee (`vptu`).
@ExtendWith(OutputCaptureExtension.class)
class DueFeedTest extends ReadingTest {
    private static final String FEED = "/api/v1/calendar-feed";
    private static final String RESTRICTED_TITLE = "an toàn thông tin mạng";
    private static int people = 0;

    @Autowired private Holders holders;
    private final SignedIn leader = someone(Role.LEADER, Optional.empty());
    private final SignedIn insider = someone(Role.AGENCY_OFFICER, Optional.of("vptu"));
    private final SignedIn outsider = someone(Role.AGENCY_OFFICER, Optional.of("sct"));

    private static SignedIn someone(Role role, Optional<String> agency) {
        return new SignedIn("acc-feed-" + people++, "Người dùng thử", role, agency);
    }

    @BeforeEach
    void everybody_holds_an_account() {
        holders.hold(leader);
        holders.hold(insider);
        holders.hold(outsider);
    }

    @Test
    void a_leader_s_calendar_has_what_is_due_and_other_programs_understand_it() throws Exception {
        HttpResponse<String> answer = read(made(leader));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("private");
        Calendar calendar = parsed(answer.body());
        assertThat(calendar.getComponents()).hasSizeGreaterThan(5);
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        for (String line : answer.body().split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                    .as(line)
                    .isLessThanOrEqualTo(75);
        }
    }

    @Test
    void an_officer_s_has_the_own_agency_s_tasks_alone() {
        String mine = unfolded(read(made(insider)).body());

        assertThat(uids(mine)).contains("t-07@steerlog");
        assertThat(uids(mine).size()).isLessThan(uids(unfolded(read(made(leader)).body())).size());
        assertThat(uids(unfolded(read(made(outsider)).body()))).doesNotContain("t-07@steerlog");
    }

    @Test
    void restricted_work_shows_its_day_and_never_its_words() {
        for (SignedIn who : List.of(leader, insider)) {
            String calendar = unfolded(read(made(who)).body());
            assertThat(uids(calendar)).contains("t-07@steerlog");
            assertThat(calendar).contains("Nhiệm vụ hạn chế").doesNotContain(RESTRICTED_TITLE);
        }
    }

    @Test
    void nothing_new_is_not_sent_again() {
        URI address = made(leader);
        String tag = read(address).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = send(request(local(address)).header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void a_renewed_feed_has_another_address_and_the_old_one_answers_no_longer() {
        URI old = made(leader);
        URI fresh = made(leader);

        problem(read(old), 404, "not-found");
        assertThat(read(fresh).statusCode()).isEqualTo(200);
    }

    @Test
    void a_revoked_feed_answers_no_longer() {
        URI address = made(leader);
        assertThat(json(leader, FEED).path("exists").asBoolean()).isTrue();

        assertThat(post(leader, "/removals").statusCode()).isEqualTo(204);

        problem(read(address), 404, "not-found");
        assertThat(json(leader, FEED).path("exists").asBoolean()).isFalse();
    }

    @Test
    void the_feed_of_an_account_that_is_gone_answers_no_longer() {
        URI address = made(leader);

        holders.remove(leader);

        problem(read(address), 404, "not-found");
    }

    @Test
    void a_feed_follows_its_holder_to_another_agency() {
        URI address = made(insider);

        holders.hold(new SignedIn(insider.account(), "x", Role.AGENCY_OFFICER, Optional.of("sct")));

        assertThat(uids(unfolded(read(address).body()))).doesNotContain("t-07@steerlog");
    }

    @Test
    void what_is_no_key_opens_nothing() {
        problem(send(request("/calendar/due.ics")), 404, "not-found");
        problem(send(request("/calendar/due.ics?key=")), 404, "not-found");
        problem(send(request("/calendar/due.ics?key=" + "x".repeat(3_000))), 404, "not-found");
    }

    @Test
    void the_settings_page_tells_whether_there_is_a_feed_and_never_its_key(CapturedOutput logs) {
        assertThat(page(leader, "/notifications", "vi").body()).contains("Chưa tạo địa chỉ lịch");
        URI address = made(leader);
        read(address);
        String key = address.getQuery().substring("key=".length());

        assertThat(page(leader, "/notifications", "en").body())
                .contains("The present address was made at")
                .doesNotContain(key);
        assertThat(post(leader, "/removals").statusCode()).isEqualTo(204);
        read(address);
        assertThat(logs.getAll()).doesNotContain(key);
    }

    private URI made(SignedIn who) {
        HttpResponse<String> answer = post(who, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        return URI.create(JsonMapper.shared().readTree(answer.body()).path("address").asString());
    }

    private HttpResponse<String> post(SignedIn who, String path) {
        return send(
                as(who, request(FEED + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")));
    }

    private HttpResponse<String> read(URI address) {
        return send(request(local(address)));
    }

    private static String local(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "").replace("\r\n\t", "");
    }

    private static Set<String> uids(String calendar) {
        return calendar.lines()
                .filter(line -> line.startsWith("UID:"))
                .map(line -> line.substring("UID:".length()))
                .collect(Collectors.toSet());
    }

    private static Calendar parsed(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
