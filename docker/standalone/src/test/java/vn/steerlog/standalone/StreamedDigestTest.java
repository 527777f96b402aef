package vn.steerlog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.standalone.Tool.Said;

/// An export folded by a process whose heap is smaller than what is in it.
class StreamedDigestTest {
    private static final int HEAP_MEGABYTES = 80;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void an_export_larger_than_the_memory_is_folded_and_nothing_of_it_is_left_behind()
            throws IOException {
        Path archive = exported();
        assertThat(Files.size(archive)).isGreaterThan((long) HEAP_MEGABYTES << 20);
        Path room = Files.createDirectory(folder.resolve("room"));
        String said = digested(archive, room);
        assertThat(said).containsPattern("[0-9a-f]{64}  agencies as of commit 25000, 2500 rows");
        try (Stream<Path> left = Files.list(room)) {
            assertThat(left).isEmpty();
        }
    }

    private Path exported() {
        Path ledger = folder.resolve("ledger");
        LargeLedger.fill(ledger);
        Path key = folder.resolve("key");
        KeyRing.at(key, Optional.of("so.example"), new SecureRandom());
        Path archive = folder.resolve("export.zip");
        Said said =
                Tool.run(
                        "export",
                        "--ledger",
                        ledger.toString(),
                        "--key",
                        key.toString(),
                        archive.toString());
        assertThat(said.code()).as("%s", said).isZero();
        return archive;
    }

    private static String digested(Path archive, Path room) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + HEAP_MEGABYTES + "m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.io.tmpdir=" + room,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Standalone.class.getName(),
                                "digest",
                                "--view",
                                "agencies",
                                archive.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
        return said;
    }
}
