package vn.steerlog.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bench runs from one end to the other. What it measures is nobody's business here.
class BenchTest {
    private static final Path STANDALONE = Path.of("..", "standalone", "target");

    @TempDir private Path folder;

    @Test
    void a_small_run_fills_the_whole_table() throws Exception {
        Path table = folder.resolve("benchmarks.md");
        Bench.main(new String[] {table.toString(), application().toString(), "smoke"});
        List<String> rows =
                Files.readAllLines(table).stream().filter(line -> line.startsWith("| ")).toList();
        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(String.join("\n", rows))
                .contains(
                        "append, segment file, 64 writers",
                        "Axon JDBC",
                        "axon-mongo",
                        "open a ledger",
                        "with the tree following",
                        "inclusion proof",
                        "consistency proof",
                        "verification of an export",
                        "commands through HTTP",
                        "fold all views",
                        "as of any commit",
                        "page of the register",
                        "start of the application");
    }

    private static Path application() throws Exception {
        try (Stream<Path> files = Files.list(STANDALONE)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("build docker/standalone first"));
        }
    }
}
