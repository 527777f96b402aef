package vn.steerlog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.segment.SegmentFileStore;
import vn.steerlog.standalone.Tool.Said;

/// The auditor's tool over a ledger that nobody serves.
class EvidenceToolTest {
    private static final int COMMITS = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path ledger(int commits, int bytes) {
        Path place = folder.resolve("ledger");
        byte[] data = ("{\"t\":\"" + "x".repeat(bytes) + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] meta = "{}".getBytes(StandardCharsets.UTF_8);
        Queue<CompletableFuture<Appended>> waiting = new ArrayDeque<>();
        try (Ledger ledger = Ledger.open(SegmentFileStore.open(place), Clock.systemUTC())) {
            for (int i = 0; i < commits; i++) {
                Place noted = new Place("Note", "note", i);
                EventDraft event =
                        new EventDraft(
                                "e" + i, "Noted", 1, Optional.of(noted), Instant.EPOCH, meta, data);
                waiting.add(
                        ledger.append(new CommitDraft("by", "c" + i, List.of(event), List.of())));
                if (waiting.size() > 1_000) {
                    waiting.remove().join();
                }
            }
            waiting.forEach(CompletableFuture::join);
        }
        return place;
    }

    private Path key() {
        Path key = folder.resolve("key");
        KeyRing.at(key, Optional.of("so.example"), new SecureRandom());
        return key;
    }

    private Path exported(Path ledger, String... further) {
        Path archive = folder.resolve("out.zip");
        String[] arguments = {
            "export", "--ledger", ledger.toString(), "--key", key().toString(), archive.toString()
        };
        Said said = Tool.run(concat(arguments, further));
        assertThat(said.code()).as("%s", said).isZero();
        return archive;
    }

    private static String[] concat(String[] some, String... others) {
        String[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    private Path tampered(Path archive, String part, String from, String to) throws IOException {
        Path other = folder.resolve("tampered.zip");
        try (ZipFile zip = new ZipFile(archive.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String text =
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                String altered = entry.getName().equals(part) ? text.replace(from, to) : text;
                out.write(altered.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return other;
    }

    @Test
    void an_export_is_whole_and_one_that_was_tampered_with_says_where() throws IOException {
        Path archive = exported(ledger(COMMITS, 10));
        String keys = "@" + folder.resolve("key.public");
        Said whole = Tool.run("verify", archive.toString(), "--vkey", keys, "--json");
        assertThat(whole.code()).as("%s", whole).isZero();
        assertThat(whole.json().path("result").asString()).isEqualTo("whole");
        assertThat(whole.json().path("last").asInt()).isEqualTo(COMMITS);
        assertThat(whole.json().path("keyGiven").asBoolean()).isTrue();
        Path altered = tampered(archive, "log.ndjson", "\"c4\"", "\"c5\"");
        Said wrong = Tool.run("verify", altered.toString(), "--vkey", keys, "--json");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.json().path("code").asString()).isEqualTo("broken-chain");
        assertThat(wrong.json().path("message").asString()).contains("commit 5");
    }

    @Test
    void a_new_key_signs_from_now_on_and_what_the_old_one_signed_stays_verifiable()
            throws IOException {
        Path ledger = ledger(COMMITS, 10);
        Path before = Files.move(exported(ledger), folder.resolve("before.zip"));
        String old = Files.readAllLines(folder.resolve("key.public")).getFirst();
        Said said = rotated(ledger.toString(), "Hết hạn");
        assertThat(said.code()).as("%s", said).isZero();
        assertThat(said.json().path("old").asString()).isEqualTo(old);
        String young = said.json().path("new").asString();
        assertThat(Tool.run("verify", before.toString(), "--vkey", old).code()).isZero();
        Path after = exported(ledger);
        assertThat(Tool.run("verify", after.toString(), "--vkey", young).code()).isZero();
        assertThat(Tool.run("verify", after.toString(), "--vkey", old).code()).isEqualTo(1);
        Path turn = folder.resolve("checkpoints/%019d.note".formatted(COMMITS));
        for (String key : List.of(old, young)) {
            Said continued =
                    Tool.run(
                            "verify",
                            after.toString(),
                            "--vkey",
                            young,
                            "--vkey",
                            key,
                            "--checkpoint",
                            turn.toString());
            assertThat(continued.code()).as("%s", continued).isZero();
        }
        Said trail = Tool.run("verify", "--ledger", folder.resolve("trail").toString(), "--json");
        assertThat(trail.json().path("last").asInt()).isEqualTo(1);
    }

    private Said rotated(String ledger, String reason) {
        return Tool.run(
                "rotate-key",
                "--ledger",
                ledger,
                "--key",
                key().toString(),
                "--reason",
                reason,
                "--json");
    }

    @Test
    void a_key_is_not_rotated_without_a_reason_or_a_usable_file() throws IOException {
        Path ledger = ledger(COMMITS, 10);
        assertThat(rotated(ledger.toString(), " ").json().path("code").asString())
                .isEqualTo("called-wrongly");
        Path key = key();
        String whole = Files.readString(key);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-rw-rw-"));
        String[] command = {
            "rotate-key",
            "--ledger",
            ledger.toString(),
            "--key",
            key.toString(),
            "--reason",
            "x",
            "--json"
        };
        assertThat(Tool.run(command).json().path("code").asString())
                .isEqualTo("key-open-to-others");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(key, "x");
        assertThat(Tool.run(command).json().path("code").asString()).isEqualTo("key-not-a-key");
        Files.writeString(key, whole);
        Files.createDirectories(folder.resolve("checkpoints"));
        Files.writeString(folder.resolve("checkpoints/verifier-keys"), "x");
        Said damaged = Tool.run(command);
        assertThat(damaged.json().path("code").asString()).isEqualTo("key-list-damaged");
        assertThat(damaged.code()).isEqualTo(2);
        assertThat(Files.readString(key)).isEqualTo(whole);
    }

    @Test
    void a_key_is_rotated_over_a_ledger_in_mongodb_and_its_trail_is_verified() {
        MongoServer server = new MongoServer(new MemoryBackend());
        try {
            String uri = server.bindAndGetConnectionString() + "/steerlog";
            Path ledger = ledger(COMMITS, 10);
            new CopyLedger(new PrintStream(new ByteArrayOutputStream()))
                    .run(ledger.toString(), uri);
            Said said = rotated(uri, "Hết hạn");
            assertThat(said.code()).as("%s", said).isZero();
            assertThat(said.json().path("size").asInt()).isEqualTo(COMMITS);
            Said again = rotated(uri, "Hết hạn");
            assertThat(again.json().path("old").asString())
                    .isEqualTo(said.json().path("new").asString());
            Said trail = Tool.run("verify", "--ledger", uri, "--trail", "--json");
            assertThat(trail.json().path("last").asInt()).isEqualTo(2);
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void an_earlier_checkpoint_finds_another_history() throws IOException {
        Path archive = exported(ledger(COMMITS, 10));
        Path earlier = folder.resolve("earlier");
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Files.write(earlier, zip.getInputStream(zip.getEntry("checkpoint")).readAllBytes());
        }
        String keys = "@" + folder.resolve("key.public");
        String[] further = {"--vkey", keys, "--checkpoint", earlier.toString()};
        assertThat(Tool.run(concat(new String[] {"verify", archive.toString()}, further)).code())
                .isZero();
        String ledger = folder.resolve("ledger").toString();
        assertThat(Tool.run(concat(new String[] {"verify", "--ledger", ledger}, further)).code())
                .isZero();
        Path shorter = folder.resolve("shorter");
        assertThat(
                        Tool.run(
                                        "export",
                                        "--ledger",
                                        other(),
                                        "--key",
                                        folder.resolve("key").toString(),
                                        shorter.toString())
                                .code())
                .isZero();
        Said rolledBack = Tool.run(concat(new String[] {"verify", shorter.toString()}, further));
        assertThat(rolledBack.code()).isEqualTo(1);
        assertThat(rolledBack.err()).contains("rolled-back");
        Said store = Tool.run(concat(new String[] {"verify", "--ledger", other()}, further));
        assertThat(store.code()).isEqualTo(1);
        assertThat(store.err()).contains("rolled-back");
    }

    /// A ledger of three commits.
    private String other() {
        Path place = folder.resolve("elsewhere").resolve("ledger");
        if (!Files.exists(place)) {
            EvidenceToolTest elsewhere = new EvidenceToolTest();
            elsewhere.folder = folder.resolve("elsewhere");
            elsewhere.ledger(3, 10);
        }
        return place.toString();
    }

    @Test
    void proofs_are_made_from_an_export_and_verified_without_it() throws IOException {
        Path archive = exported(ledger(COMMITS, 10));
        Said made = Tool.run("prove", archive.toString(), "--commit", "7");
        assertThat(made.code()).as("%s", made).isZero();
        Path proof = Files.writeString(folder.resolve("7.tlog-proof"), made.out());
        Path record = folder.resolve("7.json");
        Path other = folder.resolve("8.json");
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<String> log =
                    new String(
                                    zip.getInputStream(zip.getEntry("log.ndjson")).readAllBytes(),
                                    StandardCharsets.UTF_8)
                            .lines()
                            .toList();
            Files.writeString(record, log.get(6) + "\n");
            Files.writeString(other, log.get(7));
        }
        String keys = "@" + folder.resolve("key.public");
        assertThat(proven(proof, record, keys).code()).isZero();
        Said wrong = proven(proof, other, keys);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.json().path("code").asString()).isEqualTo("not-proven");
        Said continued =
                Tool.run("prove", archive.toString(), "--from", "5", "--to", "11", "--json");
        assertThat(continued.code()).isZero();
        assertThat(continued.json().path("hashes").size()).isEqualTo(5);
        assertThat(Tool.run("prove", archive.toString(), "--commit", "13").code()).isEqualTo(2);
        assertThat(Tool.run("prove", archive.toString(), "--from", "5", "--to", "4").code())
                .isEqualTo(2);
    }

    private static Said proven(Path proof, Path record, String keys) {
        return Tool.run(
                "prove",
                "--verify",
                proof.toString(),
                "--record",
                record.toString(),
                "--vkey",
                keys,
                "--json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verify",
                "verify FOLDER/none.zip",
                "verify FOLDER/nonsense.zip",
                "verify FOLDER/nonsense.zip --json",
                "verify FOLDER/nonsense.zip --vkey x",
                "verify FOLDER/nonsense.zip --checkpoint FOLDER/nonsense.zip",
                "verify --ledger FOLDER",
                "verify --ledger mongodb://u:m4t-kh4u@@x",
                "export --ledger FOLDER FOLDER/x.zip",
                "export --ledger FOLDER --key FOLDER/none FOLDER/x.zip",
                "export --ledger FOLDER --key FOLDER/nonsense.zip FOLDER/x.zip",
                "prove FOLDER/nonsense.zip",
                "prove FOLDER/nonsense.zip --commit x",
                "prove --verify FOLDER/nonsense.zip --record FOLDER/nonsense.zip",
                "digest FOLDER/nonsense.zip",
                "digest FOLDER/nonsense.zip --zone Mars",
                "verify --frob"
            })
    void what_cannot_be_understood_is_told_and_changes_nothing(String line) throws IOException {
        Files.writeString(folder.resolve("nonsense.zip"), "not a ZIP archive\n");
        Said said = Tool.run(line.replace("FOLDER", folder.toString()).split(" "));
        assertThat(said.code()).as("%s", said).isEqualTo(2);
        assertThat(said.out() + said.err()).isNotBlank().doesNotContain("m4t-kh4u", "\tat ");
        if (line.endsWith("--json")) {
            assertThat(said.json().path("result").asString()).isEqualTo("unusable");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void it_says_how_it_is_called() {
        for (String command : new String[] {"export", "verify", "prove", "digest", "rotate-key"}) {
            Said help = Tool.run(command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains("Usage: steerlog " + command);
        }
        assertThat(Tool.run("--help").out())
                .contains("export", "verify", "prove", "digest", "rotate-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "at", "cause", "ids", "places", "record"})
    void a_field_beside_a_record_that_is_not_the_records_is_found(String field) {
        String source = ledger(COMMITS, 10).toString();
        MongoServer server = new MongoServer(new MemoryBackend());
        String uri = "mongodb://127.0.0.1:" + server.bind().getPort() + "/copy";
        try (MongoClient client = MongoClients.create(uri)) {
            var quiet = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
            assertThat(new CopyLedger(quiet).run(source, uri)).isZero();
            Said whole = Tool.run("verify", "--ledger", uri);
            assertThat(whole.code()).as("%s", whole).isZero();
            MongoCollection<Document> commits = client.getDatabase("copy").getCollection("commits");
            Document other = Objects.requireNonNull(commits.find(new Document("_id", 9L)).first());
            commits.deleteOne(new Document("_id", 9L));
            commits.updateOne(
                    new Document("_id", 6L),
                    new Document("$set", new Document(field, other.get(field))));
            Said altered = Tool.run("verify", "--ledger", uri, "--json");
            assertThat(altered.code()).as("%s", altered).isEqualTo(1);
            assertThat(altered.json().path("message").asString()).contains("commit 6");
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void a_log_larger_than_the_memory_is_exported_and_verified() throws IOException {
        Path ledger = ledger(20_000, 8_000);
        Path archive = folder.resolve("large.zip");
        Said export =
                Tool.process(
                        64,
                        "export",
                        "--ledger",
                        ledger.toString(),
                        "--key",
                        key().toString(),
                        archive.toString());
        assertThat(export.code()).as("%s", export).isZero();
        Said verify = Tool.process(64, "verify", archive.toString(), "--json");
        assertThat(verify.code()).as("%s", verify).isZero();
        assertThat(verify.json().path("last").asInt()).isEqualTo(20_000);
    }
}
