package vn.steerlog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.segment.SegmentFileStore;
import vn.steerlog.standalone.Tool.Said;

/// What an auditor may be given or may ask by mistake: each is told with a code that stays, in
/// words and as JSON, and no file is made, altered or left behind.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class BadEvidenceTest {
    private static final int COMMITS = 12;
    private static final int MEGABYTE = 1 << 20;

    @TempDir static Path folder;

    @BeforeAll
    void record() throws IOException {
        record("ledger", COMMITS, "so.example");
        record("other", 3, "b.example");
        export("ledger", "out.zip");
        export("other", "other.zip");
        run("export --ledger F/ledger --key F/ledger.key --from 5 --to 9 F/part.zip");
        Files.writeString(folder.resolve("out.checkpoint"), part("out.zip", "checkpoint"));
        Files.writeString(folder.resolve("other.checkpoint"), part("other.zip", "checkpoint"));
        Files.writeString(folder.resolve("7.tlog-proof"), run("prove F/out.zip --commit 7").out());
        Files.writeString(folder.resolve("7.json"), record(7));
        written("nonsense", "nonsense\n".getBytes(StandardCharsets.UTF_8), "rw-------");
        written("latin1", new byte[] {(byte) 0xe9, '\n'}, "rw-------");
        written("large", new byte[9 * MEGABYTE], "rw-------");
        byte[] key = Files.readAllBytes(folder.resolve("ledger.key"));
        written("open.key", key, "rw-r--r--");
        Files.createDirectory(folder.resolve("empty"));
        bomb();
    }

    private void record(String name, int commits, String origin) {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        KeyRing.at(folder.resolve(name + ".key"), Optional.of(origin), new SecureRandom());
        try (Ledger ledger =
                Ledger.open(SegmentFileStore.open(folder.resolve(name)), Clock.systemUTC())) {
            for (int i = 0; i < commits; i++) {
                Optional<Place> noted = Optional.of(new Place("Note", "note", i));
                EventDraft event =
                        new EventDraft(name + i, "Noted", 1, noted, Instant.EPOCH, json, json);
                ledger.append(new CommitDraft("by", "c" + i, List.of(event), List.of())).join();
            }
        }
    }

    private void export(String ledger, String archive) {
        Said said =
                run("export --ledger F/%1$s --key F/%1$s.key F/%2$s".formatted(ledger, archive));
        assertThat(said.code()).as("%s", said).isZero();
    }

    private String part(String archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve(archive).toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String record(int number) throws IOException {
        return part("out.zip", "log.ndjson").lines().toList().get(number - 1);
    }

    private void written(String name, byte[] bytes, String rights) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }

    /// An export whose log unpacks to 100 MB.
    private void bomb() throws IOException {
        byte[] block = new byte[MEGABYTE];
        Arrays.fill(block, (byte) '\n');
        try (OutputStream out = Files.newOutputStream(folder.resolve("bomb.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("checkpoint", "vkey")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(part("out.zip", name).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("log.ndjson"));
            for (int i = 0; i < 100; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
    }

    private Said run(String line) {
        return Tool.run(line.replace("F/", folder + "/").split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "2, commit-not-recorded, prove F/out.zip --commit 13",
        "2, commit-not-recorded, prove F/out.zip --commit 0",
        "2, commit-not-recorded, prove F/out.zip --commit -1",
        "2, range-empty, prove F/out.zip --from 5 --to 4",
        "2, range-empty, prove F/out.zip --from 0 --to 4",
        "2, range-empty, prove F/out.zip --from 5 --to 13",
        "2, not-whole, prove F/part.zip --commit 6",
        "2, commit-not-recorded, digest F/out.zip --as-of 13",
        "2, commit-not-recorded, digest F/part.zip",
        "2, view-unknown, digest F/out.zip --view nothing",
        "2, range-empty, export --ledger F/ledger --key F/ledger.key --from 5 --to 4 F/x.zip",
        "2, range-empty, export --ledger F/ledger --key F/ledger.key --from 0 F/x.zip",
        "2, range-empty, export --ledger F/ledger --key F/ledger.key --to 13 F/x.zip",
        "2, no-ledger, export --ledger F/empty --key F/ledger.key F/x.zip",
        "2, key-missing, export --ledger F/ledger --key F/none F/x.zip",
        "2, key-not-a-key, export --ledger F/ledger --key F/nonsense F/x.zip",
        "2, key-not-a-key, export --ledger F/ledger --key F/latin1 F/x.zip",
        "2, key-not-a-key, export --ledger F/ledger --key F/large F/x.zip",
        "2, key-unreadable, export --ledger F/ledger --key F/empty F/x.zip",
        "2, key-open-to-others, export --ledger F/ledger --key F/open.key F/x.zip",
        "1, other-log, verify F/out.zip --checkpoint F/other.checkpoint",
        "1, not-signed, verify F/out.zip --vkey @F/other.key.public",
        "1, not-signed, verify --ledger F/ledger --vkey @F/other.key.public --checkpoint"
                + " F/out.checkpoint",
        "1, not-signed, prove --verify F/7.tlog-proof --record F/7.json --vkey"
                + " @F/other.key.public",
        "1, not-proven, prove --verify F/7.tlog-proof --record F/nonsense",
        "1, wrong-number, verify F/bomb.zip",
        "1, wrong-number, prove F/bomb.zip --commit 1",
        "1, wrong-number, digest F/bomb.zip",
        "2, not-an-export, verify F/nonsense",
        "2, not-an-export, verify F/large",
        "2, not-an-export, prove F/nonsense --commit 1",
        "2, not-an-export, digest F/nonsense",
        "2, malformed, verify F/out.zip --checkpoint F/nonsense",
        "2, malformed, verify F/out.zip --checkpoint F/latin1",
        "2, too-large, verify F/out.zip --checkpoint F/large",
        "2, malformed, verify F/out.zip --vkey nonsense",
        "2, malformed, verify F/out.zip --vkey @F/nonsense",
        "2, too-large, verify F/out.zip --vkey @F/large",
        "2, too-large, prove --verify F/large --record F/7.json",
        "2, too-large, prove --verify F/7.tlog-proof --record F/large",
        "2, malformed, prove --verify F/nonsense --record F/7.json",
        "2, unreadable, verify F/none.zip",
        "2, called-wrongly, verify",
        "2, called-wrongly, prove F/out.zip",
    })
    void each_mistake_has_a_code_of_its_own_and_changes_nothing(int exit, String code, String line)
            throws IOException {
        Map<String, Integer> before = files();
        Said words = run(line);
        assertThat(words.code()).as("%s", words).isEqualTo(exit);
        assertThat(words.err()).endsWith("[" + code + "]\n").doesNotContain("\tat ", "Exception");
        Said json = run(line + " --json");
        assertThat(json.code()).isEqualTo(exit);
        assertThat(json.out().lines()).hasSize(1);
        assertThat(json.json().path("code").asString()).isEqualTo(code);
        assertThat(json.json().path("result").asString())
                .isEqualTo(exit == 1 ? "wrong" : "unusable");
        assertThat(json.json().path("message").asString()).isNotBlank();
        assertThat(files()).isEqualTo(before);
    }

    /// What is in each, by name, in one number.
    private Map<String, Integer> files() throws IOException {
        Map<String, Integer> contents = new LinkedHashMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    @Test
    void an_archive_that_unpacks_without_end_needs_no_memory() throws IOException {
        String bomb = folder.resolve("bomb.zip").toString();
        for (List<String> line :
                List.of(List.of("verify", bomb), List.of("prove", bomb, "--commit", "1"))) {
            Said said = Tool.process(32, line.toArray(String[]::new));
            assertThat(said.code()).as("%s", said).isEqualTo(1);
            assertThat(said.err()).contains("[wrong-number]");
        }
    }
}
