package vn.steerlog.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperSubject;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.contents.Content;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.ledger.contents.FolderContents;
import vn.steerlog.ledger.contents.GridFsContents;
import vn.steerlog.ledger.segment.SegmentFileStore;
import vn.steerlog.standalone.Tool.Said;

/// Three papers in three commits; the first and the third have the same content.
class PapersExportTest {
    private static final byte[] MINUTES = "%PDF-1.7 Biên bản".getBytes(UTF_8);
    private static final byte[] NOTICE = "%PDF-1.7 Thông báo".getBytes(UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<Content> attached = new ArrayList<>();

    @BeforeEach
    void attach() throws IOException {
        Contents contents = contents();
        for (byte[] bytes : List.of(MINUTES, NOTICE, MINUTES)) {
            attach(contents.keep(new ByteArrayInputStream(bytes)));
        }
        KeyRing.at(folder.resolve("key"), Optional.of("so.example"), new SecureRandom());
    }

    @Test
    void every_content_is_written_once_and_found_again_in_the_export() throws IOException {
        Said said = export();
        assertThat(said.code()).as("%s", said).isZero();
        assertThat(said.json().path("papers").asInt()).isEqualTo(2);
        assertThat(written()).containsExactlyInAnyOrder(name(0), name(1));
        assertThat(folder.resolve("out/" + name(1))).hasBinaryContent(NOTICE);
        Said verified = verify();
        assertThat(verified.code()).as("%s", verified).isZero();
        assertThat(verified.json().path("papers")).hasSize(2);
    }

    @Test
    void papers_outside_the_range_stay_where_they_are() throws IOException {
        assertThat(export("--from", "2", "--to", "2").code()).isZero();
        assertThat(written()).containsExactly(name(1));
    }

    @Test
    void a_missing_content_is_named_and_the_others_are_written() throws IOException {
        Files.delete(kept(1));
        Said said = export();
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.json().path("code").asString()).isEqualTo("papers-lost");
        assertThat(said.json().at("/lost/0/trouble").asString()).isEqualTo("missing");
        assertThat(said.json().at("/lost/0/commit").asInt()).isEqualTo(2);
        assertThat(said.json().at("/lost/0/fileName").asString()).isEqualTo("tai-lieu-2.pdf");
        assertThat(written()).containsExactly(name(0));
        assertThat(verify().code()).isZero();
    }

    @Test
    void a_damaged_content_is_named_for_each_paper_and_not_written() throws IOException {
        byte[] altered = MINUTES.clone();
        altered[altered.length - 1]++;
        Files.write(kept(0), altered);
        Said said = export();
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.json().path("lost"))
                .hasSize(2)
                .allMatch(lost -> lost.path("trouble").asString().equals("damaged"));
        assertThat(written()).containsExactly(name(1));
        Said words = Tool.run(command(folder.resolve("ledger").toString(), "again"));
        assertThat(words.out())
                .contains(attached.getFirst().sha256() + "  is damaged: commit 1 attached it as");
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("out")).resolve("mine.txt");
        Files.writeString(mine, "x");
        Said said = export();
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.json().path("code").asString()).isEqualTo("papers-exist");
        assertThat(written()).containsExactly("mine.txt");
        assertThat(folder.resolve("out.zip")).doesNotExist();
    }

    @Test
    void papers_in_mongodb_are_exported_as_those_in_a_folder() throws IOException {
        MongoServer server = new MongoServer(new MemoryBackend());
        String uri = server.bindAndGetConnectionString() + "/steerlog";
        try (MongoClient client = MongoClients.create(uri)) {
            new CopyLedger(new PrintStream(new ByteArrayOutputStream()))
                    .run(folder.resolve("ledger").toString(), uri);
            Contents kept = new GridFsContents(client.getDatabase("steerlog"));
            kept.keep(new ByteArrayInputStream(NOTICE));
            Said said = Tool.run(command(uri, "out", "--json"));
            assertThat(said.code()).as("%s", said).isEqualTo(1);
            assertThat(said.json().path("lost")).hasSize(2);
            assertThat(written()).containsExactly(name(1));
            assertThat(verify().code()).isZero();
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void a_content_larger_than_the_memory_is_exported() throws IOException {
        Content large;
        try (InputStream noise = new Noise(96 << 20)) {
            large = contents().keep(noise);
        }
        attach(large);
        Said said = Tool.process(48, command(folder.resolve("ledger").toString(), "out"));
        assertThat(said.code()).as("%s", said).isZero();
        assertThat(folder.resolve("out/" + FolderContents.name(large))).hasSize(large.size());
    }

    private Said export(String... range) {
        List<String> further = new ArrayList<>(List.of(range));
        further.add("--json");
        return Tool.run(
                command(
                        folder.resolve("ledger").toString(),
                        "out",
                        further.toArray(String[]::new)));
    }

    private String[] command(String ledger, String out, String... further) {
        return Stream.concat(
                        Stream.of(
                                "export",
                                "--ledger",
                                ledger,
                                "--key",
                                folder.resolve("key").toString(),
                                "--papers",
                                folder.resolve(out).toString(),
                                folder.resolve(out + ".zip").toString()),
                        Stream.of(further))
                .toArray(String[]::new);
    }

    private Said verify() {
        return Tool.run(
                "verify",
                folder.resolve("out.zip").toString(),
                "--vkey",
                "@" + folder.resolve("key.public"),
                "--papers",
                folder.resolve("out").toString(),
                "--json");
    }

    private List<String> written() throws IOException {
        Path out = folder.resolve("out");
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .toList();
        }
    }

    private String name(int paper) {
        return FolderContents.name(attached.get(paper));
    }

    private Path kept(int paper) {
        return folder.resolve("papers").resolve(name(paper));
    }

    private Contents contents() {
        return new FolderContents(folder.resolve("papers"), Clock.systemUTC());
    }

    private void attach(Content content) {
        attached.add(content);
        String id = "paper-" + attached.size();
        byte[] data =
                new EventCodec(EventCatalogue.STEERLOG)
                        .encode(
                                new PaperAttached(
                                        new PaperId(id),
                                        new PaperSubject(PaperSubject.Kind.MEETING, "meeting"),
                                        Optional.empty(),
                                        "Tài liệu",
                                        "tai-lieu-" + attached.size() + ".pdf",
                                        "application/pdf",
                                        content.size(),
                                        content.sha256(),
                                        Optional.empty(),
                                        LocalDate.of(2025, 11, 17)));
        var event =
                new EventDraft(
                        "e-" + id,
                        "PaperAttached",
                        1,
                        Optional.of(new Place("Paper", id, 0)),
                        Instant.EPOCH,
                        "{}".getBytes(UTF_8),
                        data);
        try (Ledger ledger =
                Ledger.open(SegmentFileStore.open(folder.resolve("ledger")), Clock.systemUTC())) {
            ledger.append(new CommitDraft("by", "c-" + id, List.of(event), List.of())).join();
        }
    }

    /// Bytes that are the same each time.
    private static final class Noise extends InputStream {
        private final Random random = new Random(1);
        private int left;

        Noise(int size) {
            left = size;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            byte[] bytes = new byte[Math.min(length, left)];
            random.nextBytes(bytes);
            System.arraycopy(bytes, 0, into, offset, bytes.length);
            left -= bytes.length;
            return bytes.length;
        }
    }
}
