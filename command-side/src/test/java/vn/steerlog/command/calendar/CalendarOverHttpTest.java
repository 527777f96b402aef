package vn.steerlog.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.command.platform.CommandSideServer;
import vn.steerlog.command.platform.CommandSideServer.Answer;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;

/// The calendar from the API to the stored bytes and back after a restart.
class CalendarOverHttpTest {
    private static final String TET =
            """
            {"id": "tet", "first": "2031-01-21", "last": "2031-01-27", "name": "Tết Nguyên đán", \
            "basis": "Thông báo số 12/TB-BNV ngày 01/10/2030"}\
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void an_entry_is_made_and_can_be_withdrawn_after_a_restart() {
        try (var server = CommandSideServer.start(data)) {
            Answer declared = server.post("/api/v1/calendar/holidays", TET);
            assertThat(declared.status()).as("%s", declared).isEqualTo(201);
            assertThat(declared.id()).isEqualTo("tet");
            Answer swapped =
                    server.post(
                            "/api/v1/calendar/swaps",
                            """
                            {"dayOff": "2031-01-20", "dayWorked": "2031-02-08", "basis": "Thông báo 12"}\
                            """);
            assertThat(swapped.status()).as("%s", swapped).isEqualTo(201);
            assertThat(swapped.commit()).isEqualTo(2);
        }
        try (var server = CommandSideServer.start(data)) {
            var story = server.ledger().aggregate("working-calendar", 0);
            assertThat(story)
                    .extracting(event -> event.type())
                    .containsExactly("HolidayDeclared", "WorkingDaySwapped");
            assertThat(new String(story.getFirst().data(), StandardCharsets.UTF_8))
                    .contains("\"number\":\"12/TB-BNV\"");
            assertThat(server.post("/api/v1/calendar/holidays", TET).code())
                    .isEqualTo("already-exists");
            String reason = "{\"reason\": \"Ghi nhầm năm\"}";
            assertThat(server.post("/api/v1/calendar/holidays/tet/withdrawals", reason).commit())
                    .isEqualTo(3);
        }
    }

    @Test
    void of_an_empty_calendar_nothing_is_withdrawn_and_nothing_is_kept() {
        try (var server = CommandSideServer.start(data)) {
            Answer refused =
                    server.post(
                            "/api/v1/calendar/swaps/none/withdrawals", "{\"reason\": \"Nhầm\"}");
            assertThat(refused.status()).as("%s", refused).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("swap-unknown");
            assertThat(server.ledger().head()).isZero();
        }
    }

    @Test
    void of_two_first_entries_at_once_for_one_day_one_is_made() {
        try (var server = CommandSideServer.start(data)) {
            var answers =
                    IntStream.range(0, 4)
                            .mapToObj(i ->
                                    CompletableFuture.supplyAsync(() ->
                                            server.post(
                                                    "/api/v1/calendar/holidays",
                                                    TET.replace("\"tet\"", "\"tet" + i + "\""))))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
            assertThat(answers)
                    .extracting(Answer::status)
                    .containsExactlyInAnyOrder(201, 409, 409, 409);
            assertThat(server.ledger().head()).isEqualTo(1);
        }
    }

    @Test
    void only_the_secretariat_keeps_the_calendar() {
        try (var server = CommandSideServer.start(data)) {
            String leader =
                    server.bearer(
                            new SignedIn("acc-leader", "Lãnh đạo", Role.LEADER, Optional.empty()));
            assertThat(server.postAs(leader, "/api/v1/calendar/holidays", TET).status())
                    .isEqualTo(403);
        }
    }
}
