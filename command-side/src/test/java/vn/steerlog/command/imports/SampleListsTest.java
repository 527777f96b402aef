package vn.steerlog.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.command.platform.CommandSideServer;
import vn.steerlog.command.platform.CommandSideServer.Answer;

/// The lists of three provinces, as they are really kept.
class SampleListsTest {
    private static final List<String> FOLDERS =
            List.of("ha-giang-2025", "lao-cai-2025-11-17", "tuyen-quang-2025-07-10");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"ha-giang-2025", "lao-cai-2025-11-17", "tuyen-quang-2025-07-10"})
    void a_folder_loads_dry_then_for_real_and_a_second_time_records_nothing(String folder) {
        Map<String, byte[]> files = Lists.folder(folder);
        try (var server = CommandSideServer.start(data)) {
            Answer dry = server.upload("/api/v1/imports?dryRun=true", files);
            assertThat(dry.status()).as("%s", dry).isEqualTo(200);
            assertThat(Lists.outcomes(dry)).as("%s", dry).containsOnlyKeys("CREATED");
            assertThat(server.ledger().head()).isZero();

            Answer real = server.upload("/api/v1/imports", files);
            assertThat(real.status()).as("%s", real).isEqualTo(201);
            assertThat(Lists.outcomes(real)).isEqualTo(Lists.outcomes(dry));
            assertThat(server.ledger().head()).isEqualTo(files.size());

            assertNothingNew(server, files);
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

    private static void assertNothingNew(CommandSideServer server, Map<String, byte[]> files) {
        long head = server.ledger().head();
        Answer again = server.upload("/api/v1/imports", files);
        assertThat(again.status()).as("%s", again).isEqualTo(200);
        assertThat(Lists.outcomes(again)).as("%s", again).containsOnlyKeys("UNCHANGED");
        assertThat(server.ledger().head()).isEqualTo(head);
    }
}
