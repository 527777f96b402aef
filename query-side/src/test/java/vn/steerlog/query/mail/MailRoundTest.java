package vn.steerlog.query.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.document;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.submitted;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarId;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.memory.MemoryLedgerStore;
import vn.steerlog.query.Board;
import vn.steerlog.query.desk.DeskForTests;
import vn.steerlog.query.desk.MailChoice;
import vn.steerlog.query.desk.MailChoices;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailEntry;
import vn.steerlog.trail.TrailFilter;
import vn.steerlog.trail.TrailKind;
import vn.steerlog.trail.TrailLine;

/// Mail goes to a real SMTP server in this process. 2025-06-02 is a Monday.
@SuppressWarnings("NullAway.Init")
class MailRoundTest {
    private static final String OFFICER = "acc-officer";
    private static final String LEADER = "acc-leader";
    private static final String SECRETARY = "acc-secretary";

    private final Board board = new Board("2025-05-30");
    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, SignedIn> accounts = new HashMap<>();
    private final MemoryLedgerStore stored = new MemoryLedgerStore();
    private Trail trail;
    private MailChoices choices;
    private JavaMailSenderImpl sender;

    @TempDir private Path folder;

    @BeforeEach
    void start() {
        server.start();
        sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        trail = Trail.open(stored, board.clock());
        choices = DeskForTests.mailChoices(folder);
        account(OFFICER, Role.AGENCY_OFFICER, Optional.of("s1"));
        account(LEADER, Role.LEADER, Optional.empty());
        account(SECRETARY, Role.SECRETARIAT, Optional.empty());
        board.record(registered("s1", "Sở Một"), registered("s2", "Sở Hai"));
    }

    @AfterEach
    void stop() {
        server.stop();
        trail.close();
        board.close();
    }

    private void account(String id, Role role, Optional<String> agency) {
        accounts.put(id, new SignedIn(id, "Người dùng thử", role, agency));
    }

    private void wants(String account, boolean digest, boolean reminders) {
        choices.choose(account, new MailChoice(address(account), digest, reminders, "vi"));
    }

    private static String address(String account) {
        return account + "@tinh.example";
    }

    /// As after a restart: a round that remembers nothing.
    private MailRound round() {
        return round("07:00");
    }

    private MailRound round(String at) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
        MailSettings settings = settings(at);
        return new MailRound(
                board.query(),
                choices,
                DeskForTests.owners(accounts),
                trail,
                new Post(sender, templates, settings),
                settings,
                new MailMeters(meters),
                board.clock());
    }

    private static MailSettings settings(String at) {
        return new MailSettings(
                "Sổ Chỉ Đạo <so@tinh.example>",
                URI.create("https://so.tinh.example/"),
                LocalTime.parse(at),
                5,
                Board.ZONE);
    }

    /// A round at noon of every day, each by a process that has just started.
    ///
    /// @return the days on which something came, and how much
    private Map<LocalDate, Integer> eachDay(String first, String last) {
        Map<LocalDate, Integer> came = new HashMap<>();
        day(first)
                .datesUntil(day(last).plusDays(1))
                .forEach(today -> {
                    int before = received().size();
                    board.on(today.toString());
                    round().run();
                    round().run();
                    int more = received().size() - before;
                    if (more > 0) {
                        came.put(today, more);
                    }
                });
        return came;
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String body(MimeMessage message) {
        try {
            List<String> parts = new ArrayList<>();
            collect(message.getContent(), parts);
            return String.join("\n", parts);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(Object content, List<String> parts)
            throws MessagingException, IOException {
        if (content instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                collect(several.getBodyPart(i).getContent(), parts);
            }
        } else {
            parts.add(content.toString());
        }
    }

    private List<TrailEntry> written() {
        TrailFilter mail =
                new TrailFilter(
                        Optional.empty(),
                        Optional.of(TrailKind.MAIL_SENT),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return trail.page(mail, Long.MAX_VALUE, 500).lines().stream()
                .map(TrailLine::entry)
                .toList();
    }

    @Test
    void an_officer_is_reminded_seven_three_and_one_working_days_before_and_when_it_is_overdue() {
        wants(OFFICER, false, true);
        board.record(assigned("t1").to("s1").due("2025-06-11").event());
        assertThat(eachDay("2025-05-31", "2025-06-30"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                day("2025-06-02"), 1,
                                day("2025-06-06"), 1,
                                day("2025-06-10"), 1,
                                day("2025-06-12"), 1));
        assertThat(written())
                .extracting(entry -> entry.what().orElseThrow())
                .containsExactly(
                        "overdue 2025-06-11",
                        "due-in-1 2025-06-11",
                        "due-in-3 2025-06-11",
                        "due-in-7 2025-06-11");
        assertThat(written()).allMatch(entry -> entry.things().equals(List.of("t1")));
    }

    @Test
    void days_off_do_not_count() {
        wants(OFFICER, false, true);
        board.record(
                new HolidayDeclared(
                        CalendarId.WORKING,
                        new CalendarEntryId("h1"),
                        day("2025-06-09"),
                        day("2025-06-10"),
                        "Nghỉ lễ",
                        document("Thông báo 1")));
        board.record(assigned("t1").to("s1").due("2025-06-11").event());
        assertThat(eachDay("2025-06-04", "2025-06-11").keySet())
                .containsExactlyInAnyOrder(day("2025-06-04"), day("2025-06-06"));
    }

    @Test
    void a_stage_that_passed_while_no_mail_went_out_is_mailed_late() {
        wants(OFFICER, false, true);
        board.record(assigned("t1").to("s1").due("2025-06-11").event());
        assertThat(eachDay("2025-06-04", "2025-06-04")).hasSize(1);
        assertThat(written().getFirst().what()).contains("due-in-7 2025-06-11");
    }

    @Test
    void only_officers_of_the_agency_that_has_it_are_reminded_and_no_restricted_task_is_named() {
        wants(OFFICER, true, true);
        board.record(
                assigned("t1").titled("Của sở khác").to("s2").due("2025-06-04").event(),
                assigned("t2").titled("Việc kín").to("s1").due("2025-06-04").restricted().event());
        assertThat(eachDay("2025-06-02", "2025-06-10")).isEmpty();
        wants(SECRETARY, true, true);
        board.on("2025-06-11");
        round().run();
        assertThat(received()).hasSize(1);
        assertThat(body(received().getFirst())).contains("Của sở khác").doesNotContain("Việc kín");
    }

    @Test
    void what_is_done_or_waits_to_be_accepted_is_no_reason_to_write() {
        wants(OFFICER, true, true);
        board.record(assigned("t1").to("s1").due("2025-06-04").event());
        board.record(submitted("t1", "2025-06-01"));
        board.on("2025-06-02");
        round().run();
        assertThat(written()).noneMatch(entry -> entry.what().orElse("").startsWith("overdue"));
    }

    @Test
    void leaders_hear_once_of_what_has_been_overdue_for_five_working_days() {
        wants(LEADER, false, true);
        board.record(assigned("t1").titled("Chậm lâu").to("s1").due("2025-06-06").event());
        assertThat(eachDay("2025-06-09", "2025-06-30"))
                .containsExactly(Map.entry(day("2025-06-13"), 1));
        assertThat(body(received().getFirst()))
                .contains("Chậm lâu", "Sở Một", "06/06/2025", "https://so.tinh.example/tasks/t1");
    }

    @Test
    void a_digest_comes_on_working_days_and_says_what_waits_in_the_readers_language()
            throws Exception {
        choices.choose(SECRETARY, new MailChoice(address(SECRETARY), true, false, "en"));
        board.record(
                assigned("t1")
                        .titled("<script>alert(1)</script>")
                        .to("s1")
                        .due("2025-06-03")
                        .event(),
                assigned("t2").to("s2").due("2025-05-20").event(),
                assigned("t3").to("s1").event());
        board.record(submitted("t3", "2025-05-30"));
        assertThat(eachDay("2025-05-31", "2025-06-02"))
                .containsExactly(Map.entry(day("2025-06-02"), 1));
        MimeMessage digest = received().getFirst();
        assertThat(digest.getSubject()).isEqualTo("Steerlog: summary of 02/06/2025");
        assertThat(digest.getAllRecipients()[0]).hasToString(address(SECRETARY));
        assertThat(digest.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(body(digest))
                .contains("0 of 3 tasks are completed", "1 results to accept", "Overdue tasks: 1")
                .contains("https://so.tinh.example/tasks?waiting=RESULT")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void nothing_comes_before_its_time_nor_to_a_disabled_account_nor_to_an_administrator() {
        wants(SECRETARY, true, true);
        account(OFFICER, Role.ADMINISTRATOR, Optional.empty());
        wants(OFFICER, true, true);
        board.record(assigned("t1").to("s1").due("2025-06-03").event());
        board.on("2025-06-02");
        round("12:01").run();
        assertThat(received()).isEmpty();
        accounts.remove(SECRETARY);
        round("12:00").run();
        assertThat(received()).isEmpty();
    }

    @Test
    void a_server_that_is_away_is_tried_again_and_nothing_is_written_down_before_it_took_it() {
        wants(OFFICER, true, true);
        board.record(assigned("t1").to("s1").due("2025-06-03").event());
        board.on("2025-06-02");
        int port = sender.getPort();
        sender.setPort(1);
        MailRound round = round();
        round.run();
        assertThat(written()).isEmpty();
        sender.setPort(port);
        round.run();
        round.run();
        assertThat(received()).hasSize(2);
        assertThat(written()).hasSize(2);
        assertThat(
                        meters.get("steerlog.mail.letters")
                                .tags("kind", "digest", "outcome", "failed")
                                .counter()
                                .count())
                .isEqualTo(1);
        assertThat(
                        meters.get("steerlog.mail.letters")
                                .tags("kind", "digest", "outcome", "sent")
                                .counter()
                                .count())
                .isEqualTo(1);
    }

    @Test
    void the_trail_says_to_whom_and_about_what_but_holds_no_address_and_is_whole() {
        wants(OFFICER, true, true);
        board.record(assigned("t1").to("s1").due("2025-06-03").event());
        board.on("2025-06-02");
        round().run();
        assertThat(written())
                .allMatch(entry -> entry.account().equals(OFFICER))
                .allMatch(entry -> entry.role().equals("AGENCY_OFFICER"));
        try (Ledger ledger = Ledger.open(stored, board.clock())) {
            String all =
                    String.join(
                            "\n",
                            ledger.records(1, 1 << 20).stream()
                                    .map(record -> new String(record, StandardCharsets.UTF_8))
                                    .toList());
            assertThat(all).contains("MailSent").doesNotContain("@tinh.example", "tinh.example");
        }
    }

    @Test
    void an_administrator_is_told_how_much_went_out_in_a_week() {
        wants(OFFICER, true, true);
        wants(SECRETARY, true, false);
        board.record(assigned("t1").to("s1").due("2025-06-11").event());
        eachDay("2025-06-02", "2025-06-13");
        board.on("2025-06-13");
        MailOverview overview = new MailOverview(settings("07:00"), choices, trail, board.clock());
        assertThat(overview.wantDigests()).isEqualTo(2);
        assertThat(overview.wantReminders()).isEqualTo(1);
        assertThat(written().size()).isGreaterThan(overview.writtenInAWeek());
        assertThat(overview.writtenInAWeek()).isPositive();
    }

    @Test
    void whoever_wants_no_more_gets_no_more() {
        wants(OFFICER, true, true);
        board.record(assigned("t1").to("s1").due("2025-06-03").event());
        choices.forget(OFFICER);
        assertThat(choices.of(OFFICER)).isEmpty();
        assertThat(eachDay("2025-06-02", "2025-06-10")).isEmpty();
    }
}
