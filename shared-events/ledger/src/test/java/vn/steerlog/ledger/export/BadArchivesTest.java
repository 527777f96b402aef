package vn.steerlog.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.ledger.export.ExportProblem.Kind;

/// Archives that somebody made to trouble whoever verifies them.
@SuppressWarnings("NullAway.Init")
class BadArchivesTest {
    private static final int ALTERED = 400;
    private static final int MEGABYTE = 1 << 20;

    @TempDir private Path folder;

    private final ExportVerifier verifier = new ExportVerifier(List.of(), List.of(), _ -> {});
    private Evidence evidence;
    private Path whole;

    @BeforeEach
    void export() throws IOException {
        evidence = new Evidence(folder);
        whole = evidence.export(Evidence.COMMITS);
    }

    @AfterEach
    void close() {
        evidence.close();
    }

    @Test
    void a_part_that_is_there_twice_is_refused_whichever_of_the_two_is_right() throws IOException {
        String log = Evidence.parts(whole).getOrDefault(Archive.LOG, "");
        String other = log.replace("\"by\":\"", "\"by\":\"x");
        assertThat(other).isNotEqualTo(log);
        assertThat(verifier.verify(whole).last()).isEqualTo(Evidence.COMMITS);
        for (String second : List.of(log, other)) {
            Path doubled = renamed(evidence.with(whole, "log.ndjsox", second), "log.ndjsox");
            assertNoExport(doubled, "log.ndjson is in it twice");
        }
        assertNoExport(
                renamed(evidence.with(whole, "checkpoinx", "x"), "checkpoinx"),
                "checkpoint is in it twice");
    }

    /// The archive with `name` called like the part that it resembles.
    private static Path renamed(Path archive, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        int last = wanted.length - 1;
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                bytes[i + last] = (byte) (name.startsWith("log") ? 'n' : 't');
            }
        }
        return Files.write(archive, bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../log.ndjson",
                "/log.ndjson",
                "./log.ndjson",
                "C:\\log.ndjson",
                "log.ndjson/",
                "LOG.NDJSON",
                "readme.txt",
                "log.ndjson\u0000.txt"
            })
    void what_no_export_has_in_it_is_refused_and_written_nowhere(String name) throws IOException {
        List<Path> before = files();
        Path more = evidence.with(whole, name, "x");
        assertNoExport(more, "something is in it that no export has");
        Files.delete(more);
        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Archive.LOG, Archive.CHECKPOINT, Archive.KEYS})
    void an_export_without_one_of_its_parts_is_none(String part) throws IOException {
        Path without = Files.createTempFile(folder, "without", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(without))) {
            for (var kept : Evidence.parts(whole).entrySet()) {
                if (!kept.getKey().equals(part)) {
                    put(zip, kept.getKey(), kept.getValue());
                }
            }
        }
        assertNoExport(without, "there is no " + part + " in it");
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @ParameterizedTest
    @ValueSource(strings = {Archive.LOG, Archive.CHECKPOINT, Archive.KEYS, Archive.PROOF})
    void a_part_that_unpacks_without_end_is_given_up_early(String part) throws IOException {
        Path bomb = bomb(part, (byte) 'x');
        assertThat(Files.size(bomb)).isLessThan(MEGABYTE);
        assertThat(problem(bomb)).isEqualTo(Kind.NOT_AN_EXPORT);
    }

    @Test
    void lines_without_end_that_are_no_records_are_given_up_early() throws IOException {
        Path bomb = bomb(Archive.LOG, (byte) '\n');
        assertThat(problem(bomb)).isEqualTo(Kind.WRONG_NUMBER);
        long[] seen = {0};
        try (OpenedExport export = OpenedExport.open(bomb)) {
            ExportProblem problem =
                    catchThrowableOfType(
                            ExportProblem.class, () -> export.eachRecord(_ -> seen[0]++));
            assertThat(problem.kind()).isEqualTo(Kind.WRONG_NUMBER);
        }
        assertThat(seen[0]).isZero();
    }

    /// 200 MB of one byte in place of a part of a partial export, which has all of them.
    private Path bomb(String part, byte filling) throws IOException {
        Path partial = evidence.export(5, 20, Evidence.COMMITS);
        Path bomb = Files.createTempFile(folder, "bomb", ".zip");
        byte[] block = new byte[MEGABYTE];
        Arrays.fill(block, filling);
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var kept : Evidence.parts(partial).entrySet()) {
                if (!kept.getKey().equals(part)) {
                    put(zip, kept.getKey(), kept.getValue());
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < 200; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return bomb;
    }

    /// Seeded; the seed is in the message of a failure.
    @Test
    void whatever_is_altered_in_the_file_is_told_in_a_word_or_changes_nothing() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        var untouched = verifier.verify(whole);
        Path altered = folder.resolve("altered.zip");
        int found = 0;
        for (long seed = 0; seed < ALTERED; seed++) {
            Files.write(altered, altered(bytes, new Random(seed)));
            try {
                assertThat(verifier.verify(altered)).as("seed %d", seed).isEqualTo(untouched);
            } catch (ExportProblem told) {
                found++;
            } catch (IOException | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThat(found).isGreaterThan(ALTERED / 2);
    }

    private static byte[] altered(byte[] bytes, Random random) {
        byte[] altered =
                random.nextInt(4) == 0
                        ? Arrays.copyOf(bytes, random.nextInt(bytes.length))
                        : bytes.clone();
        for (int i = random.nextInt(3); i >= 0 && altered.length > 0; i--) {
            altered[random.nextInt(altered.length)] = (byte) random.nextInt();
        }
        return altered;
    }

    private void assertNoExport(Path archive, String message) {
        ExportProblem problem =
                catchThrowableOfType(ExportProblem.class, () -> verifier.verify(archive));
        assertThat(problem).hasMessage(message);
        assertThat(problem.kind()).isEqualTo(Kind.NOT_AN_EXPORT);
    }

    private Kind problem(Path archive) {
        return catchThrowableOfType(ExportProblem.class, () -> verifier.verify(archive)).kind();
    }
}
