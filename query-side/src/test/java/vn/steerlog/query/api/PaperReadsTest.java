package vn.steerlog.query.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperEvent.PaperWithdrawn;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperPurpose;
import vn.steerlog.events.paper.PaperSubject;
import vn.steerlog.events.paper.PaperSubject.Kind;
import vn.steerlog.http.HttpSettings;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.contents.Content;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.query.web.ReadingTest;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailFilter;

/// `t-07` is restricted to the office of the provincial committee (`vptu`), `dn-1` is a bottleneck.
class PaperReadsTest extends ReadingTest {
    private static final PaperSubject OPEN = new PaperSubject(Kind.BOTTLENECK, "dn-1");
    private static final PaperSubject RESTRICTED = new PaperSubject(Kind.TASK, "t-07");
    private static final LocalDate DAY = LocalDate.parse(TODAY);
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final SignedIn OUTSIDER = officerOf("sct");

    @Autowired private Contents contents;
    @Autowired private Trail trail;
    @Autowired private HttpSettings settings;

    @Test
    void the_papers_of_a_thing_are_listed_with_their_hashes() {
        Attached paper = attach(OPEN, "Sơ đồ.pdf");
        JsonNode found =
                found(
                        json(OUTSIDER, "/api/v1/papers?subject=dn-1&limit=200" + paper.after("&")),
                        paper);
        assertThat(found.path("sha256").asString()).isEqualTo(paper.content().sha256());
        assertThat(found.path("size").asLong()).isEqualTo(paper.content().size());
        assertThat(found.path("about").path("kind").asString()).isEqualTo("BOTTLENECK");
        assertThat(found.path("agency").path("name").asString()).isNotBlank();
        assertThat(json(OUTSIDER, paper.path() + paper.after("?")).path("paper")).isEqualTo(found);
    }

    @Test
    void a_paper_was_not_there_before_it_was_attached() {
        Attached paper = attach(OPEN, "a.pdf");
        String before = "asOf=" + (paper.commit() - 1);
        assertThat(json(SECRETARY, "/api/v1/papers?limit=200&" + before).path("items").toString())
                .doesNotContain(paper.id());
        problem(get(SECRETARY, paper.path() + "?" + before), 404, "thing-unknown");
    }

    @Test
    void a_content_is_to_be_saved_and_never_shown_within_a_page() {
        Attached paper = attach(OPEN, "Sơ đồ \"mạng\"; lõi.pdf");
        HttpResponse<String> answer = get(OUTSIDER, paper.path() + "/content" + paper.after("?"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(paper.text());
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''S%C6%A1%20%C4%91%E1%BB%93%20%22m%E1%BA%A1ng%22")
                .isPrintable();
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("sandbox");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        String tag = '"' + paper.content().sha256() + '"';
        assertThat(header(answer, "ETag")).isEqualTo(tag);
        assertThat(
                        send(as(OUTSIDER, request(paper.path() + "/content"))
                                        .header("If-None-Match", tag))
                                .statusCode())
                .isEqualTo(304);
    }

    @Test
    void the_papers_of_a_restricted_task_are_restricted_with_it() {
        Attached paper = attach(RESTRICTED, "Phương án.pdf");
        for (String path : new String[] {paper.path(), paper.path() + "/content"}) {
            problem(get(OUTSIDER, path + paper.after("?")), 404, "thing-unknown");
            problem(get(ADMINISTRATOR, path + paper.after("?")), 404, "thing-unknown");
        }
        problem(get(OUTSIDER, "/api/v1/history/" + paper.id()), 404, "thing-unknown");
        problem(get(OUTSIDER, "/api/v1/commits/" + paper.commit()), 403, "record-restricted");
        assertThat(get(OUTSIDER, "/api/v1/papers?limit=200" + paper.after("&")).body())
                .doesNotContain(paper.id());
        assertThat(get(OUTSIDER, "/api/v1/views/history/differences?from=1&limit=200").body())
                .doesNotContain(paper.id());
        for (SignedIn insider : new SignedIn[] {officerOf("vptu"), LEADER, AUDITOR, SECRETARY}) {
            assertThat(get(insider, paper.path() + "/content" + paper.after("?")).body())
                    .isEqualTo(paper.text());
        }
    }

    @Test
    void whoever_saves_a_paper_of_a_restricted_task_leaves_a_trace() {
        Attached paper = attach(RESTRICTED, "Phương án.pdf");
        var reader = new SignedIn("saves-" + paper.id(), "Lãnh đạo", Role.LEADER, Optional.empty());
        get(reader, paper.path() + "/content" + paper.after("?"));
        assertThat(things(reader)).contains(paper.id());
        Attached open = attach(OPEN, "a.pdf");
        get(reader, open.path() + "/content" + open.after("?"));
        assertThat(things(reader)).doesNotContain(open.id());
    }

    private List<String> things(SignedIn reader) {
        var filter =
                new TrailFilter(
                        Optional.of(reader.account()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return trail.page(filter, Long.MAX_VALUE, 200).lines().stream()
                .flatMap(line -> line.entry().things().stream())
                .toList();
    }

    @Test
    void what_was_withdrawn_is_given_to_those_who_see_the_whole_board() {
        Attached paper = attach(OPEN, "a.pdf");
        long withdrawn =
                board.record(new PaperWithdrawn(new PaperId(paper.id()), "Tải nhầm tệp", DAY));
        String content = paper.path() + "/content?";
        problem(get(OUTSIDER, content + "after=" + withdrawn), 410, "paper-no-longer-given");
        problem(get(OUTSIDER, content + "asOf=" + paper.commit()), 410, "paper-no-longer-given");
        assertThat(get(AUDITOR, content + "after=" + withdrawn).body()).isEqualTo(paper.text());
        assertThat(
                        json(OUTSIDER, paper.path() + "?after=" + withdrawn)
                                .at("/paper/withdrawn/reason")
                                .asString())
                .isEqualTo("Tải nhầm tệp");
    }

    @Test
    void a_damaged_content_is_told_and_not_given() throws IOException {
        Attached paper = attach(OPEN, "a.pdf");
        Path file = file(paper.content());
        Files.writeString(file, paper.text().replace('1', '2'));
        problem(get(AUDITOR, paper.path() + "/content" + paper.after("?")), 503, "paper-damaged");
        Files.delete(file);
        problem(get(AUDITOR, paper.path() + "/content"), 503, "paper-missing");
    }

    @Test
    void a_papers_coming_and_going_is_told_in_the_story_of_its_thing() {
        Attached paper = attach(OPEN, "Sơ đồ.pdf");
        long withdrawn =
                board.record(new PaperWithdrawn(new PaperId(paper.id()), "Tải nhầm tệp", DAY));
        String story = page(SECRETARY, "/bottlenecks/dn-1?after=" + withdrawn, "vi").body();
        assertThat(story)
                .contains("Đính kèm tài liệu “Tài liệu %s”".formatted(paper.id()))
                .contains("Rút tài liệu “Tài liệu %s” từ ngày".formatted(paper.id()))
                .contains("class=\"struck\"");
        assertThat(page(SECRETARY, "/bottlenecks/dn-1", "en").body())
                .contains("Attached the paper “Tài liệu %s”".formatted(paper.id()));
    }

    @Test
    void a_page_offers_what_whoever_reads_may_do() {
        attach(OPEN, "a.pdf");
        assertThat(page(SECRETARY, "/bottlenecks/dn-1", "vi").body()).contains("data-attach=");
        assertThat(page(AUDITOR, "/bottlenecks/dn-1", "vi").body()).doesNotContain("data-attach=");
        assertThat(page(LEADER, "/tasks/t-07", "vi").body()).doesNotContain("data-attach=");
        assertThat(page(officerOf("vptu"), "/tasks/t-07", "vi").body()).contains("data-attach=");
        assertThat(page(SECRETARY, "/bottlenecks/dn-1?asOf=" + TODAY, "vi").body())
                .doesNotContain("data-attach=");
    }

    /// @param commit that recorded it
    private record Attached(String id, Content content, String text, long commit) {
        String path() {
            return "/api/v1/papers/" + id;
        }

        String after(String mark) {
            return mark + "after=" + commit;
        }
    }

    private Attached attach(PaperSubject about, String fileName) {
        String id = "paper-" + NUMBERS.incrementAndGet();
        String text = "%PDF-1.7 " + id;
        Content content = contents.keep(new ByteArrayInputStream(text.getBytes(UTF_8)));
        long commit =
                board.record(
                        new PaperAttached(
                                new PaperId(id),
                                about,
                                Optional.of(PaperPurpose.EVIDENCE),
                                "Tài liệu " + id,
                                fileName,
                                "application/pdf",
                                content.size(),
                                content.sha256(),
                                Optional.of(new AgencyId("vptu")),
                                DAY));
        return new Attached(id, content, text, commit);
    }

    private Path file(Content content) {
        String sha256 = content.sha256();
        return settings.data().resolve("papers").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static JsonNode found(JsonNode list, Attached paper) {
        return list.path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(paper.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
