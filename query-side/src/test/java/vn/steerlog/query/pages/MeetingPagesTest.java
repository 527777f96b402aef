package vn.steerlog.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.decided;
import static vn.steerlog.query.Things.scheduled;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.web.ReadingTest;

class MeetingPagesTest extends ReadingTest {
    @Test
    void meetings_to_come_stand_before_those_that_are_over_and_one_left_open_is_marked() {
        board.record(
                scheduled("mp-future", "bcd57", "2025-12-30"),
                scheduled("mp-open", "bcd57", "2025-11-01"));

        String list = page(SECRETARY, "/meetings", "vi").body();

        assertThat(list).contains("Sắp tới và đang chờ kết thúc", "Chưa kết thúc");
        assertThat(list.indexOf("mp-open")).isPositive().isLessThan(list.indexOf("mp-future"));
        assertThat(list.indexOf("mp-future")).isLessThan(list.indexOf("/meetings/hn-1"));
        assertThat(page(SECRETARY, "/meetings?text=don+doc", "vi").body())
                .contains("/meetings/hn-1")
                .doesNotContain("mp-future");
        assertThat(page(SECRETARY, "/meetings?text=khong-co-gi", "vi").body())
                .contains("Không có cuộc họp nào khớp bộ lọc.");
    }

    @Test
    void a_meeting_shows_who_came_where_and_what_became_of_its_conclusions() {
        String page = page(LEADER, "/meetings/hn-1", "vi").body();

        assertThat(page)
                .contains("Phòng họp chính", "Bát Xát", "chưa ghi", "1.", "Đã hủy bỏ")
                .contains("Hoàn thiện cơ sở dữ liệu đất đai dùng chung toàn tỉnh")
                .doesNotContain("data-send=\"/api/v1/meetings");
    }

    @Test
    void minutes_are_taken_from_the_day_of_the_meeting_on() {
        board.record(
                scheduled("mp-today", "bcd57", TODAY),
                scheduled("mp-later", "bcd57", "2025-12-01"));

        assertThat(page(SECRETARY, "/meetings/mp-today/minutes", "vi").body())
                .contains("id=\"conclude\"", "data-drafts=\"minutes:acc-SECRETARIAT:mp-today\"");
        assertThat(page(SECRETARY, "/meetings/mp-later/minutes", "vi").body())
                .contains("ghi biên bản được từ ngày 01/12/2025")
                .doesNotContain("id=\"conclude\"");
        assertThat(page(SECRETARY, "/meetings/mp-today/minutes?asOf=" + TODAY, "vi").body())
                .doesNotContain("id=\"conclude\"", "class=\"add-task");
        assertThat(page(LEADER, "/meetings/mp-today/minutes", "vi").statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_missing_before_the_closing_is_said_and_a_closed_meeting_says_so() {
        board.record(
                scheduled("mp-check", "bcd57", "2025-11-20"),
                decided("mp-k1", "mp-check", "Kết luận một"),
                decided("mp-k2", "mp-check", "Kết luận hai"),
                assigned("mp-t1").under("mp-k2").restricted().event());

        assertThat(page(SECRETARY, "/meetings/mp-check/minutes", "vi").body())
                .contains(
                        "1 kết luận chưa có nhiệm vụ: số",
                        "1 nhiệm vụ chưa có đơn vị chủ trì:",
                        "1 nơi chưa ghi thành phần dự:");
        board.record(new MeetingClosed(new MeetingId("mp-check"), Optional.empty()));
        assertThat(page(SECRETARY, "/meetings/mp-check/minutes", "vi").body())
                .contains("Cuộc họp đã kết thúc.", "id=\"conclude\"");
    }

    @Test
    void a_new_meeting_begins_with_the_plan_of_the_one_it_is_like() {
        assertThat(page(SECRETARY, "/meetings/new?like=hn-1", "vi").body())
                .contains("Trụ sở Tỉnh ủy", "Bát Xát\nSa Pa")
                .doesNotContain("04/09/2025");
    }

    @Test
    void decisions_are_found_by_how_they_stand_and_by_their_committee() {
        assertThat(page(SECRETARY, "/decisions?state=REVOKED&committee=bcd57", "vi").body())
                .contains("data-decision=\"kl-3\"")
                .doesNotContain("data-decision=\"kl-1\"");
        assertThat(page(SECRETARY, "/decisions?state=AMENDED", "vi").body())
                .contains("data-decision=\"kl-2\"")
                .doesNotContain("data-decision=\"kl-1\"", "data-decision=\"kl-3\"");
    }
}
