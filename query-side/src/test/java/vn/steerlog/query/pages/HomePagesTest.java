package vn.steerlog.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.steerlog.query.web.ReadingTest;

class HomePagesTest extends ReadingTest {
    private static final String RESTRICTED = "an toàn thông tin mạng nội bộ";

    @Test
    void the_secretariat_sees_what_waits_with_the_rule_and_the_way_to_all_of_it() {
        String home = page(SECRETARY, "/", "vi").body();
        assertThat(home)
                .contains("Gia hạn chờ duyệt", "href=\"/tasks?waiting=EXTENSION\"")
                .contains("không có báo cáo nào trong 30 ngày qua")
                .contains("data-pile=\"RESULT\"", RESTRICTED);
        assertThat(page(SECRETARY, "/tasks?waiting=RESULT", "vi").body())
                .contains("data-task=\"t-07\"")
                .doesNotContain("data-task=\"t-02\"");
    }

    @Test
    void a_leader_sees_the_board_with_what_to_ask_about_in_words() {
        String home = page(LEADER, "/", "vi").body();
        assertThat(home)
                .contains("Nên hỏi trong cuộc họp tới", "Theo đơn vị chủ trì", "Diễn biến")
                .contains("data-reason=\"SILENT\"", "chưa có báo cáo nào từ khi quá hạn")
                .contains("href=\"/tasks?meeting=hn-1\"", "Điểm nghẽn theo nhóm")
                .contains("data-reason=\"TARGET_BEHIND\"", "mới ghi nhận 84,2 %");
    }

    @Test
    void an_officer_sees_the_own_agency_s_tasks_and_no_restricted_one_of_another() {
        String home = page(officerOf("snnmt"), "/", "vi").body();
        assertThat(home)
                .contains("data-task=\"t-02\"", "agency=snnmt", "Báo cáo trước")
                .doesNotContain(RESTRICTED, "data-task=\"t-03\"");
    }

    @Test
    void an_auditor_sees_what_happened_last_and_whether_the_record_agrees() {
        String home = page(AUDITOR, "/", "vi").body();
        assertThat(home).contains("Hoạt động gần đây", "Tính toàn vẹn của sổ", "/history/");
    }

    @Test
    void the_administrator_and_the_auditor_are_told_what_needs_attention_and_others_are_not() {
        for (var who : List.of(ADMINISTRATOR, AUDITOR)) {
            assertThat(page(who, "/", "vi").body())
                    .contains("Cần chú ý", "data-attention=\"holidays\"", "href=\"/integrity\"");
        }
        assertThat(page(LEADER, "/", "vi").body()).doesNotContain("data-attention");
        assertThat(page(ADMINISTRATOR, "/", "vi").body())
                .contains("id=\"admin-checkpoints\"", "id=\"admin-calendar\"");
    }

    @Test
    void the_past_is_shown_as_it_was_and_the_ways_stay_in_it() {
        String home = page(SECRETARY, "/?asOf=10/09/2025", "vi").body();
        assertThat(home)
                .contains("Đang xem lại tình hình đến hết ngày 10/09/2025")
                .contains("/tasks?asOf=10/09/2025&amp;standing=");
    }

    @Test
    void a_target_shows_its_figures_over_time_and_how_far_it_is() {
        String target = page(LEADER, "/targets/ct-1", "vi").body();
        assertThat(target).contains("Số liệu qua các kỳ", "curve-goal", "cao hơn mức cần đạt");
    }
}
