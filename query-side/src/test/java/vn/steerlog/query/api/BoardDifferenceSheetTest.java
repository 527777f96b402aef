package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.registered;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;
import vn.steerlog.query.Board;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.stamp.Stamp;
import vn.steerlog.query.view.Viewer;

class BoardDifferenceSheetTest {
    private final Board board = new Board("2025-06-01");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @AfterEach
    void close() {
        board.close();
    }

    @ParameterizedTest
    @CsvSource({"vi, Giao mới, Cơ quan sau", "en, New, Agency after"})
    void it_speaks_the_readers_language(String language, String kind, String column)
            throws IOException {
        board.record(registered("a1", "Sở Y tế"));
        Moment from = board.now();
        board.record(assigned("t").titled("Xây trạm").to("a1").due("2025-06-10").event());

        assertThat(sheet(from, language))
                .contains(kind, column, "Xây trạm", "Sở Y tế", "10/06/2025", "tester");
    }

    @Test
    void it_prints_the_commits_of_both_moments() throws IOException {
        for (int i = 0; i < 41; i++) {
            board.record(assigned("t" + i).event());
        }
        Moment from = board.asOf(17);

        assertThat(sheet(from, "en")).contains("<v>17</v>", "<v>41</v>", "01/06/2025");
    }

    @Test
    void a_text_that_could_be_taken_for_a_formula_is_none() throws IOException {
        board.record(registered("a1", "@Sở"));
        Moment from = board.now();
        board.record(assigned("t").titled("=HYPERLINK(\"http://x\")").to("a1").event());

        String sheet = sheet(from, "vi");
        assertThat(sheet).contains("'=HYPERLINK", "'@Sở").doesNotContain("<f>", ">=HYPERLINK");
    }

    @Test
    void the_words_of_both_languages_are_complete() {
        assertThat(keys("en")).isEqualTo(keys("vi")).isNotEmpty();
    }

    private static Set<String> keys(String language) {
        return Set.copyOf(
                ResourceBundle.getBundle("vn.steerlog.query.differences", Locale.of(language))
                        .keySet());
    }

    private String sheet(Moment from, String language) throws IOException {
        Moment to = board.now();
        byte[] bytes =
                new BoardDifferenceSheet(
                                Locale.of(language), Board.ZONE, new Names(board.query(), to))
                        .of(
                                new BoardDifferenceReads.Between(
                                        from,
                                        to,
                                        board.query()
                                                .boardDifferences()
                                                .of(from, to, Viewer.EVERYTHING)),
                                new Stamp(
                                        to.commit(),
                                        Instant.EPOCH,
                                        to.day(),
                                        "1",
                                        "root",
                                        "digest",
                                        "tester"));
        StringBuilder all = new StringBuilder();
        Path file = Files.write(folder.resolve("sheet.xlsx"), bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(part).readAllBytes();
                all.append(new String(content, StandardCharsets.UTF_8));
            }
        }
        return HtmlUtils.htmlUnescape(all.toString()).replace("&apos;", "'");
    }
}
