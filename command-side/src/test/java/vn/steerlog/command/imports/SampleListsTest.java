package vn.steerlog.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.steerlog.command.platform.CommandSideServer;
import vn.steerlog.command.platform.CommandSideServer.Answer;

/// The lists of three provinces, as they are really kept.
class SampleListsTest {
    private static final Path SAMPLES = Path.of(System.getProperty("samples", "src/main/resources/samples"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"ha-giang-2025", "lao-cai-2025-11-17", "tuyen-quang-2025-07-10"})
    void a_folder_loads_dry_then_for_real_and_a_second_time_records_nothing(String folder) throws IOException {
        Map<String, byte[]> files = files(folder);
        try (var server = CommandSideServer.start(data)) {
            Answer dry = server.upload("/api/v1/imports?dryRun=true", files);
            assertThat(dry.status()).as("%s", dry).isEqualTo(200);
            assertThat(outcomes(dry)).as("%s", dry).containsOnlyKeys("CREATED");
            assertThat(server.ledger().head()).isZero();

            Answer real = server.upload("/api/v1/imports", files);
            assertThat(real.status()).as("%s", real).isEqualTo(201);
            assertThat(outcomes(real)).isEqualTo(outcomes(dry));
            assertThat(server.ledger().head()).isEqualTo(files.size());

            Answer again = server.upload("/api/v1/imports", files);
            assertThat(again.status()).as("%s", again).isEqualTo(200);
            assertThat(outcomes(again)).as("%s", again).containsOnlyKeys("UNCHANGED");
            assertThat(server.ledger().head()).isEqualTo(files.size());
        }
    }

    private static Map<String, Integer> outcomes(Answer answer) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode file : answer.body().get("files")) {
            for (JsonNode row : file.get("rows")) {
                counts.merge(row.get("outcome").asString(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Map<String, byte[]> files(String folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var paths = Files.list(SAMPLES.resolve(folder))) {
            for (Path path : paths.sorted().toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
