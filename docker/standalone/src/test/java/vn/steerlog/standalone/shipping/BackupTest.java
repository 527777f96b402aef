package vn.steerlog.standalone.shipping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.standalone.shipping.Compose.found;
import static vn.steerlog.standalone.shipping.Compose.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.standalone.shipping.Compose.Service;

/// The script of the backup, with stand-ins for MongoDB's tools that note how they were called.
@SuppressWarnings("NullAway.Init")
class BackupTest {
    private static final String PASSWORD = "m4t-kh4u";

    @TempDir Path folder;
    private Path tools;
    private Path kept;

    @BeforeEach
    void prepare() throws IOException {
        tools = Files.createDirectory(folder.resolve("tools"));
        kept = Files.createDirectory(folder.resolve("kept"));
        Files.writeString(folder.resolve("password"), PASSWORD);
        tool("mongodump", "for a; do case $a in --archive=*) : > \"${a#--archive=}\";; esac; done");
        tool("mongorestore", "true");
        tool("mongosh", "if [ \"$ASKED\" = head ]; then echo 41; else [ \"$AT_LEAST\" = 41 ]; fi");
    }

    private void tool(String name, String does) throws IOException {
        Path tool = tools.resolve(name);
        String text =
                "#!/usr/bin/env bash\necho \"%s $*\" >> '%s'\n%s\n"
                        .formatted(name, folder.resolve("calls"), does);
        Files.writeString(tool, text);
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    private record Ended(int code, String said) {}

    private Ended once() throws Exception {
        return run("backup.sh", "once");
    }

    private Ended restore(String... dump) throws Exception {
        return run("restore.sh", dump);
    }

    private Ended run(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "../backup/" + script));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "PATH",
                                tools + ":" + System.getenv("PATH"),
                                "PASSWORD_FILE",
                                folder.resolve("password").toString(),
                                "FOLDER",
                                kept.toString(),
                                "TMPDIR",
                                folder.toString(),
                                "KEEP",
                                "2",
                                "KEEP_KEYS",
                                "1"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(".lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_dump_is_kept_once_its_copy_was_proven_and_the_oldest_goes() throws Exception {
        for (String old : List.of("steerlog-20240101T000000Z", "steerlog-20240102T000000Z")) {
            Files.createFile(kept.resolve(old + ".archive.gz"));
        }
        Files.createFile(kept.resolve("keys-20240102T000000Z.archive.gz"));
        Ended ended = once();
        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(kept())
                .hasSize(3)
                .doesNotContain(
                        "steerlog-20240101T000000Z.archive.gz", "keys-20240102T000000Z.archive.gz")
                .allMatch(name -> name.matches("(steerlog|keys)-\\d{8}T\\d{6}Z\\.archive\\.gz"));
        List<String> calls = Files.readAllLines(folder.resolve("calls"));
        assertThat(calls)
                .extracting(call -> call.split(" ", 2)[0])
                .containsExactly("mongosh", "mongodump", "mongorestore", "mongosh", "mongodump");
        assertThat(calls.get(1)).contains("--db=steerlog ");
        assertThat(calls.get(4)).contains("--db=steerlog_keys");
        assertThat(calls).noneMatch(call -> call.contains(PASSWORD));
        assertThat(calls.get(2)).contains("--nsTo=steerlog_check.*", "--drop");
    }

    @Test
    void what_could_not_be_dumped_restored_or_proven_is_not_kept() throws Exception {
        for (String broken : List.of("mongodump", "mongorestore", "mongosh")) {
            prepareAnew();
            tool(broken, "exit 1");
            assertThat(once().code()).as(broken).isNotZero();
            assertThat(kept()).as(broken).noneMatch(name -> name.endsWith(".gz"));
        }
    }

    @Test
    void a_restored_ledger_that_proves_not_to_be_whole_fails_the_backup() throws Exception {
        tool("mongosh", "if [ \"$ASKED\" = head ]; then echo 41; else exit 1; fi");
        Ended ended = once();
        assertThat(Files.readAllLines(folder.resolve("calls")))
                .as(ended.said())
                .extracting(call -> call.split(" ", 2)[0])
                .containsExactly("mongosh", "mongodump", "mongorestore", "mongosh");
        assertThat(ended.code()).isNotZero();
        assertThat(ended.said()).doesNotContain("kept");
        assertThat(kept()).noneMatch(name -> name.endsWith(".gz"));
    }

    @Test
    void a_dump_is_put_back_only_where_nothing_is_and_each_into_its_own_database()
            throws Exception {
        assertThat(once().code()).isZero();
        assertThat(restore().said()).contains(kept());
        assertThat(restore("none.archive.gz").code()).isEqualTo(2);
        String dump = kept().getLast();
        tool("mongosh", "echo 1");
        assertThat(restore(dump).code()).isEqualTo(1);
        assertThat(restore(dump).said()).contains("nothing was changed").doesNotContain(PASSWORD);
        tool("mongosh", "echo 0");
        assertThat(restore(dump).code()).isZero();
        assertThat(restore(kept().getFirst()).said()).contains("put back keys-");
        List<String> calls = Files.readAllLines(folder.resolve("calls"));
        assertThat(calls.getLast()).contains("mongorestore", "--nsInclude=steerlog_keys.*");
        assertThat(calls).noneMatch(call -> call.contains(PASSWORD));
        assertThat(
                        calls.stream()
                                .filter(call ->
                                        call.contains("--writeConcern")
                                                && call.contains("--nsInclude=steerlog.* ")))
                .singleElement()
                .satisfies(call -> assertThat(call).contains(dump).doesNotContain("--drop"));
    }

    private void prepareAnew() throws IOException {
        tool("mongodump", "for a; do case $a in --archive=*) : > \"${a#--archive=}\";; esac; done");
        tool("mongorestore", "true");
    }

    @Test
    void compose_gives_the_script_what_it_reads_and_the_set_an_account_for_it() {
        String script = text("backup/backup.sh");
        Service backup = compose().service("backup");
        assertThat(backup.map("environment")).containsKeys("KEEP", "EVERY_SECONDS");
        assertThat(backup.mounts())
                .extracting(Compose.Mount::target)
                .containsAll(List.of("/steerlog/backup.sh", "/steerlog/prove.js", "/data/db"));
        assertThat(backup.text("image")).isEqualTo(compose().service("mongo1").text("image"));
        assertThat(found("(mongo\\d:27017)", script))
                .containsExactlyElementsOf(found("'(mongo\\d:27017)'", text("mongo/initiate.js")));
        assertThat(script).contains("mongodb://steerlog-backup:", "--nsTo='steerlog_check.*'");
        assertThat(text("mongo/initiate.js"))
                .contains(
                        "user: 'steerlog-backup'",
                        "{role: 'read', db: 'steerlog'}",
                        "{role: 'read', db: 'steerlog_keys'}",
                        "{role: 'readWrite', db: 'steerlog_check'}");
        assertThat(text("backup/prove.js")).contains("getDB('steerlog_check')");
    }

    private static Compose compose() {
        return Compose.read();
    }
}
