package vn.steerlog.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.decided;
import static vn.steerlog.query.Things.document;
import static vn.steerlog.query.Things.established;
import static vn.steerlog.query.Things.measured;
import static vn.steerlog.query.Things.merged;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.reported;
import static vn.steerlog.query.Things.scheduled;
import static vn.steerlog.query.Things.target;
import static vn.steerlog.query.Things.task;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarEvent.HolidayWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapped;
import vn.steerlog.events.calendar.CalendarId;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ExtensionRequested;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.Board;
import vn.steerlog.query.view.Viewer;

class HistoryTest {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Board board = new Board("2025-06-01");

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_task_tells_who_had_it_until_when_and_why() {
        board.record(registered("a1", "Sở Nội vụ"), registered("a2", "Sở Khoa học và Công nghệ"));
        board.record(assigned("t").titled("Phủ sóng 5G").to("a1").due("2025-06-30").event());
        board.record(
                new TaskReassigned(
                        task("t"),
                        Optional.of(agency("a2")),
                        List.of(agency("a1")),
                        "Đúng chức năng",
                        day("2025-05-30")));
        board.record(reported("t", "r1", 40, "2025-05-31"));
        board.record(
                new ExtensionRequested(
                        task("t"),
                        new ExtensionId("x"),
                        DueDate.on(day("2025-07-15")),
                        "Chờ thiết bị."));
        board.record(
                new ExtensionGranted(
                        task("t"),
                        new ExtensionId("x"),
                        DueDate.on(day("2025-07-10")),
                        Optional.empty()));
        assertThat(told("t", VIETNAMESE))
                .containsExactly(
                        "Giao Sở Nội vụ chủ trì nhiệm vụ “Phủ sóng 5G”. Thời hạn: ngày 30/06/2025.",
                        "Chuyển cơ quan chủ trì từ Sở Nội vụ sang Sở Khoa học và Công nghệ. Giao Sở"
                                + " Nội vụ phối hợp; trước đó chưa có cơ quan phối hợp. Có hiệu lực"
                                + " từ ngày 30/05/2025. Lý do: Đúng chức năng.",
                        "Báo cáo tiến độ 40% tính đến ngày 31/05/2025: Đã làm 40.",
                        "Đề nghị gia hạn từ ngày 30/06/2025 đến ngày 15/07/2025. Lý do: Chờ thiết"
                                + " bị.",
                        "Đồng ý gia hạn từ ngày 30/06/2025 đến ngày 10/07/2025. Thời hạn được đề"
                                + " nghị: ngày 15/07/2025.");
        assertThat(told("t", Locale.ENGLISH))
                .contains(
                        "Granted an extension: due date from 30/06/2025 to 10/07/2025. Asked for:"
                                + " 15/07/2025.");
    }

    @Test
    void the_calendar_tells_its_entries_and_what_was_withdrawn() {
        CalendarEntryId tet = new CalendarEntryId("tet");
        CalendarEntryId bridge = new CalendarEntryId("bridge");
        board.record(
                new HolidayDeclared(
                        CalendarId.WORKING,
                        tet,
                        day("2026-02-16"),
                        day("2026-02-20"),
                        "Tết",
                        document("Thông báo 1")),
                new WorkingDaySwapped(
                        CalendarId.WORKING,
                        bridge,
                        day("2026-01-02"),
                        day("2026-01-10"),
                        document("Thông báo 2")));
        board.record(
                new HolidayWithdrawn(CalendarId.WORKING, tet, "Nhầm năm"),
                new WorkingDaySwapWithdrawn(CalendarId.WORKING, bridge, "Đã thay thế"));
        assertThat(told("working-calendar", VIETNAMESE))
                .containsExactly(
                        "Kỳ nghỉ lễ “Tết”: từ 16/02/2026 đến hết 20/02/2026. Căn cứ: Thông báo 1.",
                        "Hoán đổi ngày làm việc: nghỉ 02/01/2026, làm bù 10/01/2026. Căn cứ: Thông"
                                + " báo 2.",
                        "Rút ngày nghỉ “Tết” (từ 16/02/2026) khỏi lịch làm việc. Lý do: Nhầm năm.",
                        "Rút việc hoán đổi: nghỉ 02/01/2026, làm bù 10/01/2026. Lý do: Đã thay"
                                + " thế.");
    }

    @Test
    void a_task_tells_of_the_merger_of_its_agency_and_of_what_became_of_its_decision() {
        board.record(registered("a1", "Sở Một"), registered("a2", "Sở Hai"));
        board.record(established("c", "Ban 57"), scheduled("m", "c", "2025-05-01"));
        board.record(decided("k", "m", "Phải xong"));
        board.record(assigned("t").to("a1").under("k").event());
        board.record(assigned("other").to("a2").event());
        board.record(merged("a1", "a2", "2025-06-01"));
        board.record(
                new DecisionAmended(
                        new DecisionId("k"), "Phải xong sớm", "Gấp", day("2025-06-01")));
        board.record(new DecisionRevoked(new DecisionId("k"), "Thừa", day("2025-06-01")));
        assertThat(told("t", VIETNAMESE).subList(1, 4))
                .containsExactly(
                        "Cơ quan đang chủ trì là Sở Một sáp nhập vào Sở Hai từ ngày 01/06/2025;"
                                + " nhiệm vụ chuyển cho Sở Hai. Căn cứ: Nghị quyết 1.",
                        "Kết luận làm căn cứ giao nhiệm vụ được sửa đổi thành “Phải xong sớm” từ"
                                + " ngày 01/06/2025. Lý do: Gấp.",
                        "Kết luận làm căn cứ giao nhiệm vụ bị thu hồi từ ngày 01/06/2025. Lý do:"
                                + " Thừa.");
        assertThat(told("other", VIETNAMESE)).hasSize(1);
        assertThat(told("m", VIETNAMESE)).hasSize(4);
        assertThat(told("k", VIETNAMESE)).contains("Giao Sở Một chủ trì nhiệm vụ “Nhiệm vụ t”.");
    }

    @Test
    void everything_is_called_what_it_was_called_when_it_happened() {
        board.record(registered("a1", "Sở Cũ"), decided("k", "m", "Làm một việc."));
        board.record(assigned("t").to("a1").under("k").event());
        board.on("2025-06-02");
        board.record(
                new AgencyRenamed(agency("a1"), "Sở Mới", day("2025-06-02"), Optional.empty()),
                new DecisionAmended(
                        new DecisionId("k"), "Làm hai việc", "Thêm", day("2025-06-02")));
        board.with("role", "AGENCY_OFFICER")
                .with("agency", "a1")
                .record(reported("t", "r", 10, "2025-06-01"));
        assertThat(told("t", VIETNAMESE).getFirst())
                .startsWith("Giao Sở Cũ chủ trì")
                .endsWith("Theo kết luận: “Làm một việc”.");
        Sentences sentences = board.query().history().sentences(VIETNAMESE);
        assertThat(board.query().history().of("t", board.now(), Viewer.EVERYTHING))
                .extracting(sentences::who)
                .containsExactly("Thư ký", "Thư ký", "Chuyên viên Sở Mới");
    }

    @Test
    void progress_goes_up_stays_and_goes_down() {
        board.record(assigned("t").event());
        board.record(reported("t", "r1", 60, "2025-05-10"));
        board.record(reported("t", "r2", 40, "2025-05-11"));
        board.record(reported("t", "r3", 40, "2025-05-12"));
        board.record(reported("t", "r4", 50, "2025-05-13"));
        board.record(reported("t", "r0", 20, "2025-05-01"));
        assertThat(told("t", VIETNAMESE).subList(1, 6))
                .containsExactly(
                        "Báo cáo tiến độ 60% tính đến ngày 10/05/2025: Đã làm 60.",
                        "Báo cáo tiến độ giảm từ 60% xuống 40% tính đến ngày 11/05/2025: Đã làm"
                                + " 40.",
                        "Báo cáo tiến độ vẫn ở mức 40% tính đến ngày 12/05/2025: Đã làm 40.",
                        "Báo cáo tiến độ tăng từ 40% lên 50% tính đến ngày 13/05/2025: Đã làm 50.",
                        "Báo cáo tiến độ 20% tính đến ngày 01/05/2025: Đã làm 20.");
    }

    @Test
    void a_due_date_is_quoted_when_it_was_written_otherwise_than_as_a_day() {
        board.record(registered("a1", "Sở Một"), assigned("t").to("a1").event());
        board.record(asked("x", "20/06/2025", "2025-06-20"));
        board.record(asked("y", "trước 21/6/2025", "2025-06-20"));
        assertThat(told("t", VIETNAMESE).get(1)).contains("đến ngày 20/06/2025. Lý do");
        assertThat(told("t", VIETNAMESE).get(2))
                .contains("đến ngày 20/06/2025 (“trước 21/6/2025”). Lý do");
    }

    private static ExtensionRequested asked(String id, String words, String day) {
        return new ExtensionRequested(
                task("t"),
                new ExtensionId(id),
                new DueDate(DueDate.Kind.DATED, Optional.of(day(day)), Optional.of(words)),
                "Chờ");
    }

    @Test
    void figures_are_written_the_way_of_the_language() {
        board.record(registered("a1", "Sở Một"));
        board.record(target("g", Comparison.AT_LEAST, "4607.25"));
        board.record(measured("g", "d", "4100", "2025-05-31"));
        board.record(
                new TargetRevised(
                        new TargetId("g"),
                        Optional.of(Comparison.MORE_THAN),
                        new BigDecimal("84.2"),
                        Optional.empty(),
                        "Sát thực tế",
                        document("QĐ 5"),
                        day("2025-06-01")));
        assertThat(told("g", VIETNAMESE))
                .containsExactly(
                        "Đặt chỉ tiêu “Chỉ tiêu g”: ít nhất 4.607,25%. Cơ quan chịu trách nhiệm:"
                                + " Sở Một.",
                        "Ghi nhận số liệu tính đến ngày 31/05/2025: 4.100%.",
                        "Điều chỉnh chỉ tiêu từ ít nhất 4.607,25% thành trên 84,2%, có hiệu lực từ"
                                + " ngày 01/06/2025. Lý do: Sát thực tế. Căn cứ: QĐ 5.");
        assertThat(told("g", Locale.ENGLISH).getLast())
                .startsWith("Revised the target from at least 4,607.25% to more than 84.2%");
    }

    @Test
    void who_is_told_by_role_and_agency() {
        board.record(registered("a1", "Sở Một"), assigned("t").to("a1").event());
        board.with("role", "AGENCY_OFFICER")
                .with("agency", "a1")
                .record(reported("t", "r", 10, "2025-05-01"));
        Sentences sentences = board.query().history().sentences(VIETNAMESE);
        assertThat(board.query().history().of("t", board.now(), Viewer.EVERYTHING))
                .extracting(sentences::who)
                .containsExactly("Thư ký", "Chuyên viên Sở Một");
    }

    @Test
    void behind_each_entry_stands_the_raw_record() {
        long commit = board.record(assigned("t").restricted().to("a1").event());
        History history = board.query().history();
        HistoryEntry entry = history.of("t", board.now(), Viewer.EVERYTHING).getFirst();
        RawRecord raw = history.raw("t", entry.position(), board.now(), Viewer.EVERYTHING);
        assertThat(raw.commit()).isEqualTo(commit);
        assertThat(raw.data()).startsWith("{\"task\":\"t\"");
        assertThat(raw.record().orElseThrow()).startsWith("{\"n\":1,").contains(raw.data());
        RawRecord forOfficer =
                history.raw(
                        "t",
                        entry.position(),
                        board.now(),
                        new Viewer(false, Set.of(agency("a1"))));
        assertThat(forOfficer.record()).isEmpty();
        assertThat(forOfficer.data()).isEqualTo(raw.data());
    }

    @Test
    void a_restricted_task_has_no_story_for_others() {
        board.record(
                decided("k", "m", "Kín"), assigned("t").restricted().to("a1").under("k").event());
        assertThatThrownBy(() -> board.query().history().of("t", board.now(), Viewer.UNRESTRICTED))
                .isInstanceOf(ProblemException.class)
                .hasMessage("thing-unknown");
        assertThat(board.query().history().of("k", board.now(), Viewer.UNRESTRICTED)).hasSize(1);
        assertThat(board.query().history().of("k", board.now(), Viewer.EVERYTHING)).hasSize(2);
        assertThat(board.query().views().named("history").rows(board.now(), Viewer.UNRESTRICTED))
                .hasSize(1);
    }

    @Test
    void a_thing_has_no_story_before_it_was_there() {
        long before = board.record(assigned("t1").event());
        board.record(assigned("t2").event());
        assertThatThrownBy(() ->
                        board.query().history().of("t2", board.asOf(before), Viewer.EVERYTHING))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void what_was_added_between_two_moments() {
        long first = board.record(assigned("t").event());
        board.record(reported("t", "r", 10, "2025-05-01"));
        assertThat(
                        board.query()
                                .views()
                                .difference(
                                        "history",
                                        Optional.of(String.valueOf(first)),
                                        Optional.empty(),
                                        Viewer.EVERYTHING)
                                .rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.after())
                                .get()
                                .extracting("event")
                                .isEqualTo("ProgressReported"));
    }

    @Test
    void an_event_that_nobody_knows_says_so() {
        board.record(assigned("t").event());
        board.recordRaw("TaskTeleported", "Task", "t", "{}");
        board.query().foldToHead();
        assertThat(told("t", VIETNAMESE).getLast())
                .isEqualTo("Sự kiện “TaskTeleported” không đọc được; xem bản ghi gốc.");
    }

    private List<String> told(String thing, Locale locale) {
        History history = board.query().history();
        Sentences sentences = history.sentences(locale);
        return history.of(thing, board.now(), Viewer.EVERYTHING).stream()
                .map(sentences::what)
                .toList();
    }
}
