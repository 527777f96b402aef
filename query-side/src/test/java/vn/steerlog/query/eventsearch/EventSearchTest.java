package vn.steerlog.query.eventsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.reported;
import static vn.steerlog.query.Things.submitted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.query.Board;
import vn.steerlog.query.history.HistoryEntry;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.Viewer;

class EventSearchTest {
    private final Board board = new Board();

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void words_are_found_without_diacritics_and_d_for_d_with_a_stroke_by_their_beginnings() {
        board.record(assigned("t1").titled("Hoàn thiện cơ sở dữ liệu Đất đai").event());
        board.record(assigned("t2").titled("Đề án khác").event());
        assertThat(things("dat DAI")).containsExactly("t1");
        assertThat(things("hoan thi")).containsExactly("t1");
        assertThat(things("an dat")).isEmpty();
    }

    @Test
    void an_event_is_found_by_the_name_of_its_thing_and_of_what_it_speaks_of() {
        board.record(registered("a1", "Sở Nông nghiệp"));
        board.record(assigned("t1").titled("Rà soát quy hoạch").to("a1").event());
        board.record(reported("t1", "r1", 40, "2025-05-20"));
        assertThat(events("quy hoach")).containsExactly("ProgressReported", "TaskAssigned");
        assertThat(events("nong nghiep")).containsExactly("TaskAssigned", "AgencyRegistered");
    }

    @Test
    void who_did_it_in_which_role_and_when_narrows_it_down() {
        board.record(assigned("t1").event());
        board.on("2025-06-03").with("role", "AGENCY_OFFICER").with("agency", "a1");
        board.record(submitted("t1", "2025-06-03"));
        assertThat(events(filter("role=AGENCY_OFFICER"))).containsExactly("ResultSubmitted");
        assertThat(events(filter("role=LEADER"))).isEmpty();
        assertThat(events(filter("agency=a1"))).containsExactly("ResultSubmitted");
        assertThat(events(filter("account=tester"))).hasSize(2);
        assertThat(events(filter("from=2025-06-02"))).containsExactly("ResultSubmitted");
        assertThat(events(filter("until=2025-06-02"))).containsExactly("TaskAssigned");
        assertThat(events(filter("from=2025-06-02", "until=2025-06-02"))).isEmpty();
        assertThat(events(filter("event=ResultSubmitted", "thing=t1"))).hasSize(1);
        assertThat(events(filter("kind=MEETING"))).isEmpty();
    }

    @Test
    void pages_follow_each_other_the_latest_first_and_none_comes_twice() {
        for (int i = 1; i <= 25; i++) {
            board.record(assigned("t" + i).titled("Việc số " + i).event());
        }
        List<Long> seen = new ArrayList<>();
        OptionalLong before = OptionalLong.empty();
        int pages = 0;
        do {
            FoundEvents page = find(EventFilter.ALL.saying("viec"), before, board.now());
            assertThat(page.total()).isEqualTo(25);
            page.entries().forEach(entry -> seen.add(entry.position()));
            before = page.next();
            pages++;
        } while (before.isPresent());
        assertThat(pages).isEqualTo(3);
        assertThat(seen)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void what_was_recorded_later_is_not_found_as_of_a_past_moment() {
        long first = board.record(assigned("t1").event());
        board.record(assigned("t2").event());
        FoundEvents then = find(EventFilter.ALL, OptionalLong.empty(), board.asOf(first));
        assertThat(then.recorded()).isEqualTo(1);
        assertThat(then.entries()).extracting(HistoryEntry::thing).containsExactly("t1");
    }

    @Test
    void restricted_work_is_neither_found_nor_counted_for_others() {
        board.record(registered("a1", "Sở Một"), registered("a2", "Sở Hai"));
        board.record(assigned("t1").titled("Việc mật").to("a1").restricted().event());
        board.record(assigned("t2").titled("Việc thường").to("a1").event());
        Viewer outsider = new Viewer(false, Set.of(agency("a2")));
        Viewer insider = new Viewer(false, Set.of(agency("a1")));
        FoundEvents others = find(EventFilter.ALL.saying("viec"), OptionalLong.empty(), outsider);
        assertThat(others.total()).isEqualTo(1);
        assertThat(others.recorded()).isEqualTo(3);
        assertThat(others.entries()).extracting(HistoryEntry::thing).containsExactly("t2");
        assertThat(find(EventFilter.ALL.saying("mat"), OptionalLong.empty(), insider).total())
                .isEqualTo(1);
    }

    @Test
    void only_what_is_on_the_page_is_witnessed() {
        board.record(assigned("t1").titled("Việc mật").restricted().event());
        board.record(assigned("t2").titled("Việc kín").restricted().event());
        Set<String> saw = new TreeSet<>();
        find(
                EventFilter.ALL.saying("mat"),
                OptionalLong.empty(),
                Viewer.EVERYTHING.watchedBy(saw::add));
        assertThat(saw).containsExactly("t1");
    }

    @Test
    void of_a_person_nothing_that_is_sealed_is_found_and_nothing_at_all_for_others() {
        board.record(new PersonRecorded(new PersonId("p1"), "QUJDREVG"));
        assertThat(find(EventFilter.ALL.saying("qujd"), OptionalLong.empty(), board.now()).total())
                .isZero();
        assertThat(events(filter("kind=PERSON"))).containsExactly("PersonRecorded");
        assertThat(find(EventFilter.ALL, OptionalLong.empty(), Viewer.UNRESTRICTED).recorded())
                .isZero();
    }

    @Test
    void what_nobody_understands_is_found_by_its_stored_name() {
        board.recordRaw("TaskTwisted", "Task", "t9", "{\"x\":\"lạ lùng\"}");
        board.query().foldToHead();
        assertThat(events(filter("event=TaskTwisted"))).containsExactly("TaskTwisted");
        assertThat(events("la lung")).containsExactly("TaskTwisted");
    }

    @Test
    void every_stored_name_belongs_to_one_kind_of_thing() {
        List<String> catalogued = new ArrayList<>();
        EventCatalogue.STEERLOG.entries().forEach(entry -> catalogued.add(entry.name()));
        assertThat(Stream.of(ThingKind.values()).flatMap(kind -> kind.events().stream()))
                .containsExactlyInAnyOrderElementsOf(catalogued);
    }

    private List<String> things(String words) {
        return find(EventFilter.ALL.saying(words), OptionalLong.empty(), board.now())
                .entries()
                .stream()
                .map(HistoryEntry::thing)
                .toList();
    }

    private List<String> events(String words) {
        return events(EventFilter.ALL.saying(words));
    }

    private List<String> events(EventFilter filter) {
        return find(filter, OptionalLong.empty(), board.now()).entries().stream()
                .map(HistoryEntry::event)
                .toList();
    }

    private FoundEvents find(EventFilter filter, OptionalLong before, Moment moment) {
        return board.query().events().find(filter, before, 10, moment, Viewer.EVERYTHING);
    }

    private FoundEvents find(EventFilter filter, OptionalLong before, Viewer viewer) {
        return board.query().events().find(filter, before, 10, board.now(), viewer);
    }

    private static EventFilter filter(String... given) {
        return new EventFilter(
                Optional.empty(),
                value("kind", given).map(ThingKind::valueOf),
                value("event", given),
                value("thing", given),
                value("role", given),
                value("account", given),
                value("agency", given),
                value("from", given).map(EventSearchTest::midnight),
                value("until", given).map(EventSearchTest::midnight));
    }

    private static Instant midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(Board.ZONE).toInstant();
    }

    private static Optional<String> value(String name, String... given) {
        return Stream.of(given)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }
}
