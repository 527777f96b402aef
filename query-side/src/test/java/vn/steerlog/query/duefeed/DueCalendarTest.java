package vn.steerlog.query.duefeed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.task;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.Board;
import vn.steerlog.query.view.Viewer;

class DueCalendarTest {
    private final Board board = new Board("2025-06-01");
    private final DueTasks tasks =
            new DueTasks(
                    board.query().tasks(),
                    new LastChanges(board.query().tasks().view().folded().rows(), board.ledger()));
    private final SignedIn leader =
            new SignedIn("acc-1", "Lãnh đạo", Role.LEADER, Optional.empty());

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_task_stands_on_the_day_on_which_it_is_due_for_the_whole_day() {
        board.record(assigned("t1").due("2025-06-15").event());

        assertThat(calendar())
                .contains("UID:t1@steerlog", "DTSTART;VALUE=DATE:20250615")
                .contains("DTEND;VALUE=DATE:20250616", "TRANSP:TRANSPARENT", "STATUS:CONFIRMED");
    }

    @Test
    void an_extension_moves_the_event_and_raises_its_sequence() {
        board.record(assigned("t1").due("2025-06-15").event());
        long before = sequence();

        board.record(
                new ExtensionGranted(
                        task("t1"),
                        new ExtensionId("x1"),
                        DueDate.on(day("2025-07-01")),
                        Optional.empty()));

        assertThat(calendar())
                .contains("UID:t1@steerlog", "DTSTART;VALUE=DATE:20250701")
                .doesNotContain("20250615");
        assertThat(sequence()).isGreaterThan(before);
    }

    @Test
    void what_others_record_changes_no_byte() {
        board.record(assigned("t1").due("2025-06-15").event());
        String before = calendar();

        board.record(assigned("t2").event());

        assertThat(calendar()).isEqualTo(before);
    }

    @Test
    void a_cancelled_task_says_so_with_a_higher_sequence() {
        board.record(assigned("t1").due("2025-06-15").event());
        long before = sequence();

        board.record(new TaskCancelled(task("t1"), "Không còn phù hợp", day("2025-06-01")));

        assertThat(calendar()).contains("STATUS:CANCELLED", "SUMMARY:Đã hủy: ");
        assertThat(sequence()).isGreaterThan(before);
    }

    @Test
    void an_open_task_stays_however_late_and_a_cancelled_one_is_forgotten_in_time() {
        board.record(
                assigned("t1").due("2025-06-15").event(), assigned("t2").due("2025-06-15").event());
        board.record(new TaskCancelled(task("t1"), "Không còn phù hợp", day("2025-06-01")));

        board.on("2025-09-16");

        assertThat(calendar()).contains("UID:t2@steerlog", "SUMMARY:Quá hạn: ");
        assertThat(calendar()).doesNotContain("UID:t1@steerlog");
    }

    private String calendar() {
        byte[] bytes =
                new DueCalendar("https://example.org", new FeedWords(Locale.of("vi")))
                        .write(tasks.of(leader, Viewer.EVERYTHING, board.now()));
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private long sequence() {
        return calendar()
                .lines()
                .filter(line -> line.startsWith("SEQUENCE:"))
                .mapToLong(line -> Long.parseLong(line.substring("SEQUENCE:".length())))
                .findFirst()
                .orElseThrow();
    }
}
