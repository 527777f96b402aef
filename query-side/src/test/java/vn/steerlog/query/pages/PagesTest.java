package vn.steerlog.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.web.ReadingTest;

class PagesTest extends ReadingTest {
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern FOR = Pattern.compile("<label[^>]* for=\"([^\"]*)\"");

    static Stream<String> pages() {
        Stream<String> tasks =
                Stream.iterate(1, number -> number <= 11, number -> number + 1)
                        .map("/tasks/t-%02d"::formatted);
        return Stream.concat(
                tasks,
                Stream.of(
                        "/",
                        "/tasks?standing=OVERDUE&sort=HOLDER&direction=DESCENDING",
                        "/tasks?text=khong-co-gi",
                        "/?asOf=10/09/2025",
                        "/tasks",
                        "/tasks?asOf=10/09/2025",
                        "/tasks?standing=OVERDUE&standing=IN_PROGRESS&due=THIS_MONTH&more=YES",
                        "/tasks?"
                                + Stream.of(RegisterColumn.values())
                                        .map(column -> "columns=" + column)
                                        .collect(Collectors.joining("&")),
                        "/tasks?committee=bcd57&meeting=hn-1&decision=kl-1",
                        "/tasks?all=YES&meeting=hn-1",
                        "/tasks/t-02?asOf=10/09/2025",
                        "/tasks/new",
                        "/targets",
                        "/targets/ct-1",
                        "/targets/ct-2",
                        "/targets/ct-3",
                        "/meetings",
                        "/meetings?state=CLOSED&year=2025&committee=bcd57&text=hoi+nghi",
                        "/meetings?asOf=10/09/2025",
                        "/meetings/new",
                        "/meetings/new?like=hn-1",
                        "/meetings/hn-1",
                        "/meetings/hn-1?asOf=10/09/2025",
                        "/meetings/hn-1/minutes",
                        "/decisions",
                        "/decisions?state=IN_FORCE&committee=bcd57&meeting=hn-1&all=YES",
                        "/decisions/kl-1",
                        "/decisions/kl-2",
                        "/decisions/kl-3",
                        "/agencies",
                        "/agencies/skhcn",
                        "/agencies/ktdn",
                        "/committees",
                        "/committees/bcd57",
                        "/bottlenecks",
                        "/bottlenecks/dn-1",
                        "/bottlenecks/dn-2",
                        "/bottlenecks/dn-3",
                        "/import",
                        "/history/t-02/23",
                        "/history",
                        "/history?text=khong-co-gi",
                        "/history?text=gia+han&kind=TASK&from=01/01/2025&limit=5",
                        "/history?asOf=10/09/2025&limit=10",
                        "/search",
                        "/search?text=dat+dai",
                        "/search?text=khong-co-gi",
                        "/search?text=ban&kind=TASK&asOf=10/09/2025",
                        "/tasks?waiting=REPORT",
                        "/differences",
                        "/differences?from=10/09/2025",
                        "/differences?from=10/09/2025&to=21/10/2025",
                        "/views",
                        "/calendar",
                        "/calendar?year=2027",
                        "/calendar?year=99999",
                        "/calendar?asOf=10/09/2025",
                        "/refold",
                        "/refold?late=ACCEPTED&dueOn=WORKING",
                        "/refold?late=ACCEPTED&dueOn=WRITTEN&from=10/09/2025&to=21/10/2025",
                        "/tasks?on=10/09/2025",
                        "/tasks?on=10/09/2025&asOf=21/10/2025+16:30",
                        "/decisions?on=10/09/2025",
                        "/meetings?on=10/09/2025",
                        "/targets?on=10/09/2025",
                        "/bottlenecks?on=10/09/2025",
                        "/agencies?on=10/09/2025",
                        "/committees?on=10/09/2025",
                        "/tasks/t-02?on=21/10/2025",
                        "/meetings/hn-1?on=21/10/2025",
                        "/decisions/kl-1?on=21/10/2025",
                        "/targets/ct-1?on=21/10/2025",
                        "/bottlenecks/dn-1?on=21/10/2025",
                        "/agencies/skhcn?on=21/10/2025",
                        "/committees/bcd57?on=21/10/2025",
                        "/history?on=21/10/2025",
                        "/integrity",
                        "/checkpoints",
                        "/notifications",
                        "/password"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_whole_in_both_languages(String path) {
        for (String language : List.of("vi", "en")) {
            HttpResponse<String> page = page(SECRETARY, path, language);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            isSound(page.body(), language);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_whole_for_every_role(String path) {
        for (SignedIn who : List.of(LEADER, AUDITOR, ADMINISTRATOR, officerOf("snnmt"))) {
            HttpResponse<String> page = page(who, path, "vi");
            assertThat(page.statusCode()).as(path + who).isIn(200, 403, 404);
            isSound(page.body(), "vi");
        }
    }

    @Test
    void a_page_says_by_which_clock_it_is_read_and_leads_back_to_now() {
        assertThat(page(SECRETARY, "/tasks?asOf=9&standing=OVERDUE", "vi").body())
                .contains(
                        "sau bản ghi số 9",
                        "Chúng ta đã biết gì khi đó?",
                        "href=\"/tasks?standing=OVERDUE\"");
        assertThat(page(SECRETARY, "/tasks?asOf=21/10/2025+16:30", "vi").body())
                .contains("đã biết đến 21/10/2025 16:30");
        assertThat(page(SECRETARY, "/tasks?on=10/09/2025", "vi").body())
                .contains("có hiệu lực vào ngày 10/09/2025", "Điều gì có hiệu lực khi đó?")
                .doesNotContain("data-follow");
        assertThat(page(SECRETARY, "/history?on=10/09/2025", "vi").body())
                .contains("không xem theo ngày có hiệu lực được")
                .doesNotContain("Điều gì có hiệu lực khi đó?");
    }

    @Test
    void only_the_secretariat_declares_holidays_and_only_now() {
        assertThat(page(SECRETARY, "/calendar", "vi").body())
                .contains("data-send=\"/api/v1/calendar/holidays\"");
        assertThat(page(SECRETARY, "/calendar?asOf=10/09/2025", "vi").body())
                .doesNotContain("data-send=\"/api/v1/calendar");
        assertThat(page(AUDITOR, "/calendar", "vi").body())
                .doesNotContain("data-send=\"/api/v1/calendar");
    }

    @Test
    void what_held_on_a_day_is_for_reading_only() {
        assertThat(page(SECRETARY, "/tasks/t-02", "vi").body())
                .contains("data-send=\"/api/v1/tasks");
        assertThat(page(SECRETARY, "/tasks/t-02?on=21/10/2025", "vi").body())
                .doesNotContain("data-send=\"/api/v1/tasks");
    }

    /// Nothing is missing, nothing needs an exception from the content policy, and every label
    /// belongs to a field.
    private static void isSound(String html, String language) {
        assertThat(html)
                .contains("<html lang=\"" + language + "\"", "</html>")
                .doesNotContain("??", " style=", " onclick=", "<style", "javascript:", "Optional[")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("data-send=\"(null|[^/])")
                .as("without a script, nothing that was typed goes into an address")
                .doesNotContainPattern("<form(?![^>]* method=)")
                .doesNotContainPattern("(href|src|action|hx-get)=\"(null|http)");
        Set<String> ids = new HashSet<>();
        Matcher id = ID.matcher(html);
        while (id.find()) {
            assertThat(ids.add(id.group(1))).as("twice: " + id.group(1)).isTrue();
        }
        Matcher label = FOR.matcher(html);
        while (label.find()) {
            assertThat(ids).contains(label.group(1));
        }
    }

    @Test
    void the_register_counts_and_hints_in_vietnamese() {
        String register = page(SECRETARY, "/tasks?" + LIST, "vi").body();
        assertThat(register)
                .contains("11 nhiệm vụ", "quá hạn 36 ngày", "2/10", "20,0\u00a0%", "Dữ liệu mẫu");
        assertThat(register).contains("<rect x=\"0\" y=\"0\"", "fill-overdue");
    }

    @Test
    void the_past_is_under_a_banner_and_offers_nothing_to_do() {
        String past = page(SECRETARY, "/tasks/t-03?asOf=10/09/2025", "vi").body();
        assertThat(past)
                .contains("Đang xem lại tình hình đến hết ngày 10/09/2025")
                .doesNotContain("data-send=\"/api/v1/tasks", "data-follow");
        assertThat(page(SECRETARY, "/tasks/t-03", "vi").body())
                .contains("data-send=\"/api/v1/tasks", "data-follow=\"/events\"");
    }

    @Test
    void a_merged_agency_s_task_says_where_it_went() {
        assertThat(page(SECRETARY, "/tasks/t-08", "vi").body())
                .contains("Giao cho Trung tâm Kỹ thuật đo lường chất lượng; nay Sở Khoa học");
    }

    @Test
    void what_went_wrong_is_said_in_the_frame_of_the_pages() {
        HttpResponse<String> missing = page(SECRETARY, "/tasks/nothing", "vi");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Không tìm thấy", "id=\"live\"", "Mã tham chiếu");
        isSound(missing.body(), "vi");
        HttpResponse<String> unreadable = page(SECRETARY, "/?asOf=31/02/2026", "en");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        isSound(unreadable.body(), "en");
        HttpResponse<String> forbidden = page(LEADER, "/import", "en");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        isSound(forbidden.body(), "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tasks", "/tasks/t-01", "/agencies"})
    void before_the_record_starts_the_page_says_when_it_does_and_leads_there(String path) {
        String page = page(SECRETARY, path + "?asOf=01/01/2020", "vi").body();
        assertThat(page)
                .contains("Sổ bắt đầu ghi từ ngày 10/07/2025")
                .contains("href=\"" + path + "?asOf=10/07/2025\"")
                .contains("href=\"" + path + "\"")
                .as("the ways to other pages do not lead back into the problem")
                .doesNotContain("href=\"/targets?asOf");
        isSound(page, "vi");
        assertThat(page(SECRETARY, "/?asOf=10/07/2025", "vi").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tasks?standing=OVERDUE", "/tasks/t-01?asOf=5", "/import"})
    void who_is_signed_out_is_sent_to_sign_in_and_back(String path) {
        HttpResponse<String> answer = send(request(path).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location ->
                        assertThat(location).endsWith("/sign-in?next=" + encoded(path)));
    }

    @Test
    void signing_in_leads_only_to_pages_of_this_application() {
        String page = send(request("/sign-in?next=//elsewhere.example")).body();
        assertThat(page).contains("data-then=\"/\"").doesNotContain("data-then=\"//");
        isSound(page, "vi");
    }

    @Test
    void accounts_are_for_the_administrator() {
        HttpResponse<String> accounts = page(ADMINISTRATOR, "/accounts", "vi");
        assertThat(accounts.statusCode()).isEqualTo(200);
        isSound(accounts.body(), "vi");
        assertThat(page(SECRETARY, "/accounts", "vi").statusCode()).isEqualTo(403);
    }

    @Test
    void scripts_styles_and_icons_are_there() {
        String page = page(SECRETARY, "/", "vi").body();
        Matcher source =
                Pattern.compile("(?:src|href)=\"(/(?:assets|webjars)/[^\"#]+)").matcher(page);
        Set<String> sources = new HashSet<>();
        while (source.find()) {
            sources.add(source.group(1));
        }
        assertThat(sources).hasSizeGreaterThan(7);
        for (String one : sources) {
            assertThat(send(request(one)).statusCode()).as(one).isEqualTo(200);
        }
    }
}
