package vn.steerlog.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.web.ReadingTest;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailEntry;
import vn.steerlog.trail.TrailFilter;
import vn.steerlog.trail.TrailKind;
import vn.steerlog.trail.TrailLine;

/// `t-07` is restricted to `vptu`. Each test reads with an account of its own, of which nothing is
/// in the trail yet.
class LeavingTracesTest extends ReadingTest {
    private static final String RESTRICTED = "t-07";
    private static int accounts;

    @Autowired private Trail trail;

    private static SignedIn somebody(Role role) {
        return new SignedIn("reader-" + accounts++, "Nguyễn Văn A", role, Optional.empty());
    }

    private static SignedIn officer(String agency) {
        return new SignedIn(
                "reader-" + accounts++, "Trần Thị B", Role.AGENCY_OFFICER, Optional.of(agency));
    }

    private List<TrailEntry> tracesOf(SignedIn reader) {
        TrailFilter filter =
                new TrailFilter(
                        Optional.of(reader.account()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return trail.page(filter, Long.MAX_VALUE, 200).lines().stream()
                .map(TrailLine::entry)
                .toList();
    }

    private List<TrailKind> kinds(SignedIn reader) {
        return tracesOf(reader).stream().map(TrailEntry::kind).toList();
    }

    private void read(SignedIn reader, String path) {
        int status =
                path.startsWith("/api/")
                        ? get(reader, path).statusCode()
                        : page(reader, path, "vi").statusCode();
        assertThat(status).as(path).isEqualTo(200);
    }

    static Stream<String> whatShowsIt() {
        return Stream.of(
                "/api/v1/tasks/t-07",
                "/api/v1/tasks?limit=200",
                "/api/v1/tasks?agency=vptu",
                "/api/v1/decisions/kl-2",
                "/api/v1/meetings/hn-1",
                "/api/v1/history/t-07",
                "/api/v1/history/kl-2",
                "/api/v1/commits/4",
                "/api/v1/board-differences?from=1",
                "/api/v1/views/taskregister/differences?limit=200&from=1",
                "/api/v1/views/history/differences?limit=200&from=1",
                "/api/v1/search?text=an+toan+thong+tin",
                "/search?text=an+toan+thong+tin",
                "/",
                "/tasks",
                "/tasks/t-07",
                "/decisions",
                "/meetings/hn-1");
    }

    @ParameterizedTest
    @MethodSource("whatShowsIt")
    void whoever_is_shown_a_restricted_task_leaves_a_trace(String path) {
        SignedIn leader = somebody(Role.LEADER);
        read(leader, path);
        assertThat(tracesOf(leader))
                .filteredOn(entry -> entry.kind() == TrailKind.RESTRICTED_READ)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.things()).contains(RESTRICTED);
                    assertThat(entry.role()).isEqualTo("LEADER");
                    assertThat(entry.trace()).matches("[0-9a-f]{32}");
                });
    }

    @ParameterizedTest
    @MethodSource("whatShowsIt")
    void whoever_may_not_see_it_leaves_none(String path) {
        SignedIn outsider = officer("sct");
        get(outsider, path);
        assertThat(kinds(outsider)).doesNotContain(TrailKind.RESTRICTED_READ);
    }

    @Test
    void an_officer_of_the_agency_leaves_a_trace_as_others_do() {
        SignedIn insider = officer("vptu");
        read(insider, "/tasks/t-07");
        assertThat(tracesOf(insider))
                .singleElement()
                .satisfies(entry -> assertThat(entry.things()).contains(RESTRICTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tasks?agency=sct",
                "/api/v1/agency-scorecards",
                "/search?text=dat+dai",
                "/api/v1/decisions",
                "/api/v1/agencies",
                "/agencies"
            })
    void whoever_sees_a_number_that_counts_it_has_not_read_it(String path) {
        SignedIn leader = somebody(Role.LEADER);
        read(leader, path);
        assertThat(kinds(leader)).isEmpty();
    }

    @Test
    void reading_the_same_again_within_the_hour_leaves_no_further_trace() {
        SignedIn leader = somebody(Role.LEADER);
        read(leader, "/tasks/t-07");
        read(leader, "/tasks/t-07");
        read(leader, "/api/v1/tasks/t-07");
        read(leader, "/tasks");
        assertThat(tracesOf(leader))
                .filteredOn(entry -> entry.things().contains(RESTRICTED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo(TrailKind.RESTRICTED_READ));
    }

    @Test
    void reading_the_past_leaves_one_trace_a_moment_whatever_is_read() {
        SignedIn reader = officer("sct");
        read(reader, "/api/v1/tasks?asOf=2");
        read(reader, "/agencies?asOf=2");
        read(reader, "/api/v1/decisions?asOf=5");
        read(reader, "/api/v1/decisions");
        assertThat(tracesOf(reader))
                .extracting(TrailEntry::kind, TrailEntry::to)
                .containsExactly(
                        tuple(TrailKind.PAST_READ, Optional.of(5L)),
                        tuple(TrailKind.PAST_READ, Optional.of(2L)));
    }

    @Test
    void what_held_on_a_day_is_the_past_too() {
        SignedIn reader = officer("sct");
        read(reader, "/api/v1/tasks?on=2025-09-10");
        assertThat(tracesOf(reader))
                .singleElement()
                .satisfies(entry -> assertThat(entry.what()).contains("2025-09-10"));
    }

    @Test
    void an_export_is_recorded_each_time_with_its_range() {
        SignedIn auditor = somebody(Role.AUDITOR);
        read(auditor, "/api/v1/exports?from=2&to=4");
        read(auditor, "/api/v1/exports?from=2&to=4");
        assertThat(tracesOf(auditor))
                .hasSize(2)
                .allMatch(entry ->
                        entry.kind() == TrailKind.LEDGER_EXPORTED
                                && entry.from().equals(Optional.of(2L))
                                && entry.to().equals(Optional.of(4L)));
    }

    @Test
    void an_export_of_papers_says_that_it_was_of_papers() {
        SignedIn auditor = somebody(Role.AUDITOR);
        read(auditor, "/api/v1/exports/papers?from=2&to=4");
        assertThat(tracesOf(auditor))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(TrailKind.LEDGER_EXPORTED);
                    assertThat(entry.what()).contains("papers");
                    assertThat(entry.from()).contains(2L);
                    assertThat(entry.to()).contains(4L);
                });
    }

    @Test
    void what_is_refused_was_not_exported() {
        SignedIn auditor = somebody(Role.AUDITOR);
        problem(get(auditor, "/api/v1/exports?from=3&to=2"), 400, "range-empty");
        SignedIn leader = somebody(Role.LEADER);
        problem(get(leader, "/api/v1/exports"), 403, "no-right");
        assertThat(kinds(auditor)).isEmpty();
        assertThat(kinds(leader)).isEmpty();
    }

    static Stream<Arguments> doings() {
        return Stream.of(
                Arguments.of("/api/v1/commits/1/proof", TrailKind.COMMIT_PROVEN),
                Arguments.of("/api/v1/consistency-proofs?from=1&to=3", TrailKind.COMMIT_PROVEN),
                Arguments.of("/api/v1/views/taskregister/digest", TrailKind.PAST_REPLAYED),
                Arguments.of("/api/v1/tasks/refolds", TrailKind.PAST_REPLAYED),
                Arguments.of(
                        "/api/v1/views/targetscorecard/differences?from=1",
                        TrailKind.PAST_REPLAYED));
    }

    @ParameterizedTest
    @MethodSource("doings")
    void what_auditors_do_leaves_its_trace(String path, TrailKind kind) {
        SignedIn auditor = somebody(Role.AUDITOR);
        read(auditor, path);
        assertThat(kinds(auditor)).contains(kind);
    }

    @Test
    void reading_personal_data_leaves_a_trace() {
        SignedIn secretary = somebody(Role.SECRETARIAT);
        read(secretary, "/api/v1/persons");
        read(secretary, "/persons");
        assertThat(kinds(secretary)).containsExactly(TrailKind.PERSONS_READ);
    }

    @Test
    void auditors_read_the_trail_and_leave_their_own_in_it() {
        SignedIn leader = somebody(Role.LEADER);
        read(leader, "/tasks/t-07");
        SignedIn auditor = somebody(Role.AUDITOR);
        JsonNode found = json(auditor, "/api/v1/trail?thing=t-07&account=" + leader.account());
        assertThat(found.at("/items")).hasSize(1);
        assertThat(found.at("/items/0/kind").asString()).isEqualTo("RESTRICTED_READ");
        assertThat(found.at("/items/0/things/0").asString()).isEqualTo(RESTRICTED);
        assertThat(found.toString()).doesNotContain(leader.displayName());
        assertThat(kinds(auditor)).containsExactly(TrailKind.TRAIL_READ);
    }

    @Test
    void the_trail_is_read_page_by_page() {
        SignedIn auditor = somebody(Role.AUDITOR);
        read(auditor, "/api/v1/exports?from=1&to=1");
        read(auditor, "/api/v1/exports?from=1&to=2");
        String mine = "/api/v1/trail?limit=1&kind=LEDGER_EXPORTED&account=" + auditor.account();
        JsonNode first = json(auditor, mine);
        assertThat(first.at("/items/0/to").asInt()).isEqualTo(2);
        JsonNode second = json(auditor, mine + "&before=" + first.at("/next").asLong());
        assertThat(second.at("/items/0/to").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void auditors_have_a_page_of_it(String language) {
        SignedIn auditor = somebody(Role.AUDITOR);
        read(auditor, "/api/v1/exports?from=1&to=2");
        String body = page(auditor, "/trail?account=" + auditor.account(), language).body();
        assertThat(body)
                .contains(auditor.account(), "</html>")
                .contains(language.equals("vi") ? "Xuất sổ" : "Exported the ledger")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/trail", "/trail"})
    void nobody_else_reads_it(String path) {
        for (SignedIn other : List.of(SECRETARY, LEADER, ADMINISTRATOR, officerOf("sct"))) {
            assertThat(get(other, path).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=X", "from=32/01/2025", "before=x", "limit=0", "name=x"})
    void what_is_asked_wrongly_is_refused(String query) {
        assertThat(get(AUDITOR, "/api/v1/trail?" + query).statusCode()).isEqualTo(400);
    }
}
