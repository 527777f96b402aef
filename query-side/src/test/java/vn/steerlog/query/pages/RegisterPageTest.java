package vn.steerlog.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.web.ReadingTest;

class RegisterPageTest extends ReadingTest {
    private static final Pattern ROW = Pattern.compile("<tr data-task=\"([^\"]+)\"([^>]*)>");

    @Test
    void several_standings_are_asked_for_at_once() {
        List<String> overdue = rows(SECRETARY, "standing=OVERDUE");
        List<String> suspended = rows(SECRETARY, "standing=SUSPENDED");

        assertThat(overdue).isNotEmpty();
        assertThat(suspended).isNotEmpty();
        assertThat(rows(SECRETARY, "standing=OVERDUE&standing=SUSPENDED"))
                .hasSize(overdue.size() + suspended.size())
                .containsAll(overdue)
                .containsAll(suspended);
    }

    @Test
    void a_standing_in_the_legend_adds_itself_to_the_others_or_leaves_them() {
        String page = page(SECRETARY, "/tasks?" + LIST + "&standing=OVERDUE", "vi").body();

        assertThat(page)
                .contains("standing=OVERDUE&amp;standing=SUSPENDED\"")
                .contains("?list=L%C3%A0o%20Cai%2017/11/2025\" aria-current=\"true\"");
    }

    @Test
    void a_window_of_due_days_is_the_same_as_its_days() {
        String day = "asOf=10/09/2025&";

        assertThat(rows(SECRETARY, day + "due=NEXT_30_DAYS"))
                .isNotEmpty()
                .isEqualTo(rows(SECRETARY, day + "dueFrom=10/09/2025&dueUntil=10/10/2025"));
    }

    @Test
    void the_columns_that_are_asked_for_are_shown_and_no_others() {
        String page = page(SECRETARY, "/tasks?columns=PRODUCT&columns=MEETING", "vi").body();

        assertThat(page)
                .contains("data-label=\"Sản phẩm\"", "data-label=\"Cuộc họp\"")
                .doesNotContain("data-label=\"Hạn\"", "data-label=\"Tình trạng\"");
        assertThat(page(SECRETARY, "/tasks", "vi").body())
                .contains("data-label=\"Hạn\"", "data-label=\"Tình trạng\"")
                .doesNotContain("data-label=\"Sản phẩm\"");
    }

    @Test
    void decisions_are_offered_once_a_meeting_is_chosen() {
        assertThat(page(SECRETARY, "/tasks?more=YES", "vi").body())
                .contains("chọn cuộc họp trước")
                .doesNotContain("value=\"kl-1\"");
        assertThat(page(SECRETARY, "/tasks?meeting=hn-1", "vi").body())
                .contains("value=\"kl-1\"", "value=\"kl-2\"");
    }

    @Test
    void a_row_says_what_can_be_done_to_it_by_whom() {
        assertThat(attributes(SECRETARY, "t-02")).contains("CANCEL", "REASSIGN");
        assertThat(attributes(officerOf("snnmt"), "t-02"))
                .contains("REQUEST_EXTENSION")
                .doesNotContain("CANCEL", "REASSIGN");
        assertThat(page(AUDITOR, "/tasks", "vi").body()).doesNotContain("data-can", "id=\"bulk\"");
        assertThat(page(SECRETARY, "/tasks?asOf=10/09/2025", "vi").body())
                .as("nothing is done to the past")
                .doesNotContain("data-can", "id=\"bulk\"");
    }

    @Test
    void saved_views_are_offered_and_the_one_shown_is_marked_however_it_is_encoded() {
        SignedIn keeper = new SignedIn("acc-keeper", "Thư ký", Role.SECRETARIAT, Optional.empty());
        send(
                as(keeper, request("/api/v1/saved-views"))
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"name\": \"Cửa khẩu <b>\", \"query\":"
                                                + " \"text=cua+khau&sort=TITLE\"}")));

        String shown = page(keeper, "/tasks?text=cua%20khau&sort=TITLE", "vi").body();

        assertThat(shown)
                .contains("aria-current=\"true\">Cửa khẩu &lt;b&gt;</a>")
                .contains("href=\"/tasks?text=cua+khau&amp;sort=TITLE\"");
        assertThat(page(keeper, "/tasks?text=khac", "vi").body())
                .contains(">Cửa khẩu &lt;b&gt;</a>")
                .doesNotContain("aria-current=\"true\">Cửa khẩu");
        assertThat(page(SECRETARY, "/tasks", "vi").body()).doesNotContain("Cửa khẩu &lt;b&gt;");
    }

    @Test
    void no_match_is_told_from_nothing_yet() {
        assertThat(page(SECRETARY, "/tasks?text=khong-co-gi", "vi").body())
                .contains("Không có nhiệm vụ nào khớp bộ lọc", "href=\"/tasks\">Xóa bộ lọc")
                .doesNotContain("Chưa có nhiệm vụ nào.");
    }

    @Test
    void an_officer_reports_first_thing_and_others_find_the_form_among_all_others() {
        assertThat(page(officerOf("snnmt"), "/tasks/t-02", "vi").body())
                .contains("id=\"quick-report\"");
        assertThat(page(SECRETARY, "/tasks/t-02", "vi").body())
                .doesNotContain("id=\"quick-report\"")
                .contains("id=\"report-form\"");
    }

    private String attributes(SignedIn who, String task) {
        Matcher row = ROW.matcher(page(who, "/tasks?" + LIST, "vi").body());
        while (row.find()) {
            if (row.group(1).equals(task)) {
                return row.group(2);
            }
        }
        throw new AssertionError(task + " is not listed");
    }

    private List<String> rows(SignedIn who, String query) {
        Matcher row = ROW.matcher(page(who, "/tasks?" + LIST + "&" + query, "vi").body());
        List<String> rows = new ArrayList<>();
        while (row.find()) {
            rows.add(row.group(1));
        }
        return rows;
    }
}
