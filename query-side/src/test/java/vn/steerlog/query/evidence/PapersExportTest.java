package vn.steerlog.query.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperSubject;
import vn.steerlog.events.paper.PaperSubject.Kind;
import vn.steerlog.http.HttpSettings;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.contents.Content;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.ledger.contents.FolderContents;
import vn.steerlog.query.web.ReadingTest;

/// `t-07` is a restricted task.
class PapersExportTest extends ReadingTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String PATH = "/api/v1/exports/papers";

    @Autowired private Contents contents;
    @Autowired private HttpSettings settings;

    @Test
    void the_contents_of_a_range_are_sent_once_each_and_named_by_their_hashes() throws IOException {
        Attached one = attach("Biên bản %d".formatted(NUMBERS.incrementAndGet()));
        Attached two = attach("Thông báo %d".formatted(NUMBERS.incrementAndGet()));
        Attached again = attach(one.text());
        for (SignedIn reader : new SignedIn[] {AUDITOR, SECRETARY}) {
            assertThat(sent(reader, one.commit(), again.commit()))
                    .containsOnly(
                            Map.entry(one.name(), one.text()), Map.entry(two.name(), two.text()));
        }
        assertThat(sent(AUDITOR, two.commit(), two.commit())).containsOnlyKeys(two.name());
    }

    @Test
    void a_range_without_papers_is_an_archive_without_files() throws IOException {
        assertThat(sent(AUDITOR, 1, 1)).isEmpty();
    }

    @Test
    void what_is_missing_or_damaged_is_named_and_the_others_are_sent() throws IOException {
        Attached missing = attach("mất %d".formatted(NUMBERS.incrementAndGet()));
        Attached damaged = attach("hỏng %d".formatted(NUMBERS.incrementAndGet()));
        Attached sound = attach("nguyên %d".formatted(NUMBERS.incrementAndGet()));
        Files.delete(missing.file(settings));
        Files.writeString(damaged.file(settings), "khác");
        Map<String, String> sent = sent(AUDITOR, missing.commit(), sound.commit());
        assertThat(sent).containsOnlyKeys(sound.name(), "lost.txt");
        assertThat(sent.get("lost.txt"))
                .isEqualTo(
                        """
                        %s  missing  commit %d  a.pdf
                        %s  damaged  commit %d  a.pdf
                        """
                                .formatted(
                                        missing.content().sha256(),
                                        missing.commit(),
                                        damaged.content().sha256(),
                                        damaged.commit()));
    }

    @Test
    void papers_are_exported_to_those_who_see_everything() {
        for (SignedIn other : new SignedIn[] {LEADER, ADMINISTRATOR, officerOf("vptu")}) {
            problem(get(other, PATH), 403, "no-right");
        }
        problem(get(AUDITOR, PATH + "?from=4&to=3"), 400, "range-empty");
        problem(get(AUDITOR, PATH + "?to=424242"), 404, "commit-not-recorded");
        problem(get(AUDITOR, PATH + "?form=2"), 400, "unknown-parameter");
    }

    private Map<String, String> sent(SignedIn reader, long from, long to) throws IOException {
        String path = PATH + "?from=%d&to=%d".formatted(from, to);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    client.send(as(reader, request(path)).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(it ->
                            assertThat(it)
                                    .contains("so-chi-dao-tai-lieu-%d-%d.zip".formatted(from, to)));
            return unpacked(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
                entry = zip.getNextEntry();
            }
        }
        return files;
    }

    /// @param commit that recorded it
    private record Attached(Content content, String text, long commit) {
        String name() {
            return FolderContents.name(content);
        }

        Path file(HttpSettings settings) {
            return settings.data().resolve("papers").resolve(name());
        }
    }

    private Attached attach(String text) {
        Content content = contents.keep(new ByteArrayInputStream(text.getBytes(UTF_8)));
        long commit =
                board.record(
                        new PaperAttached(
                                new PaperId("exported-" + NUMBERS.incrementAndGet()),
                                new PaperSubject(Kind.TASK, "t-07"),
                                Optional.empty(),
                                "Tài liệu",
                                "a.pdf",
                                "application/pdf",
                                content.size(),
                                content.sha256(),
                                Optional.empty(),
                                LocalDate.parse(TODAY)));
        return new Attached(content, text, commit);
    }
}
