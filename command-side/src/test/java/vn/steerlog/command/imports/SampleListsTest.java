package vn.steerlog.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.steerlog.command.platform.CommandSideServer;
import vn.steerlog.command.platform.CommandSideServer.Answer;

/// The lists of three provinces, as they are really kept.
class SampleListsTest {
    private static final List<String> FOLDERS =
            List.of("ha-giang-2025", "lao-cai-2025-11-17", "tuyen-quang-2025-07-10");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    /// How the files of a folder may come.
    enum Dress {
        AS_THEY_ARE(Lists::asItIs),
        COMMAS(csv -> Lists.separatedBy(',', csv)),
        SEMICOLONS(csv -> Lists.separatedBy(';', csv)),
        TABS_WITH_BYTE_ORDER_MARK(csv -> Lists.withByteOrderMark(Lists.separatedBy('\t', csv))),
        DECOMPOSED(Lists::decomposed),
        WORKBOOKS(Lists::workbook),
        WORKBOOKS_DECOMPOSED(csv -> Lists.workbook(Lists.decomposed(csv)));

        private final UnaryOperator<byte[]> change;

        Dress(UnaryOperator<byte[]> change) {
            this.change = change;
        }

        Map<String, byte[]> of(String folder) {
            boolean workbook = name().startsWith("WORKBOOK");
            return Lists.each(
                    Lists.folder(folder),
                    name -> workbook ? name.replace(".csv", ".xlsx") : name,
                    change);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_folders_load_dry_then_for_real_and_a_second_time_record_nothing(Dress dress) {
        try (var server = CommandSideServer.start(data)) {
            for (String folder : FOLDERS) {
                Map<String, byte[]> files = dress.of(folder);
                long head = server.ledger().head();

                Answer dry = server.upload("/api/v1/imports?dryRun=true", files);
                assertThat(dry.status()).as("%s", dry).isEqualTo(200);
                assertEveryRowIsNew(dry, folder);
                assertThat(server.ledger().head()).isEqualTo(head);

                Answer real = server.upload("/api/v1/imports", files);
                assertThat(real.status()).as("%s", real).isEqualTo(201);
                assertEveryRowIsNew(real, folder);
                assertThat(server.ledger().head()).isEqualTo(head + files.size());

                assertNothingNew(server, files);
            }
        }
    }

    @Test
    void a_folder_that_comes_again_in_another_dress_is_known_again() {
        try (var server = CommandSideServer.start(data)) {
            for (String folder : FOLDERS) {
                Map<String, byte[]> files = Lists.folder(folder);
                assertThat(server.upload("/api/v1/imports", files).status()).isEqualTo(201);
                UnaryOperator<String> same = UnaryOperator.identity();
                assertNothingNew(server, Lists.each(files, same, Lists::decomposed));
                assertNothingNew(server, Lists.each(files, same, Lists::withByteOrderMark));
                assertNothingNew(
                        server, Lists.each(files, same, csv -> Lists.separatedBy(',', csv)));
                assertNothingNew(
                        server, Lists.each(files, same, csv -> Lists.separatedBy(';', csv)));
                assertNothingNew(
                        server,
                        Lists.each(files, name -> name.replace(".csv", ".xlsx"), Lists::workbook));
            }
        }
    }

    @Test
    void the_codes_of_one_list_mean_nothing_in_another() {
        try (var server = CommandSideServer.start(data)) {
            for (String folder : FOLDERS) {
                Answer answer = server.upload("/api/v1/imports", Lists.folder(folder));
                assertThat(Lists.outcomes(answer)).as("%s", answer).containsOnlyKeys("CREATED");
            }
        }
    }

    /// Row by row, as a spreadsheet numbers the rows of the folder's files.
    private static void assertEveryRowIsNew(Answer answer, String folder) {
        Map<String, List<Integer>> expected = new TreeMap<>();
        Lists.folder(folder)
                .forEach((file, csv) ->
                        expected.put(
                                file.replace(".csv", ""),
                                IntStream.rangeClosed(2, Lists.lines(csv)).boxed().toList()));
        Map<String, List<Integer>> shown = new TreeMap<>();
        for (JsonNode file : answer.body().get("files")) {
            assertThat(file.get("problems")).isEmpty();
            assertThat(file.get("rows"))
                    .allSatisfy(row -> {
                        assertThat(row.get("outcome").asString()).isEqualTo("CREATED");
                        assertThat(row.get("problems")).isEmpty();
                    });
            shown.put(
                    file.get("file").asString().replaceAll("[.].*", ""),
                    file.get("rows").valueStream().map(row -> row.get("row").asInt()).toList());
        }
        assertThat(shown).isEqualTo(expected);
    }

    private static void assertNothingNew(CommandSideServer server, Map<String, byte[]> files) {
        long head = server.ledger().head();
        Answer again = server.upload("/api/v1/imports", files);
        assertThat(again.status()).as("%s", again).isEqualTo(200);
        assertThat(Lists.outcomes(again)).as("%s", again).containsOnlyKeys("UNCHANGED");
        assertThat(server.ledger().head()).isEqualTo(head);
    }
}
