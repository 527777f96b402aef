package vn.steerlog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.segment.SegmentFileStore;

class CopyLedgerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int copy(String... arguments) {
        said.reset();
        return new CopyLedger(new PrintStream(said, true, StandardCharsets.UTF_8)).run(arguments);
    }

    private String ledger() {
        Path source = folder.resolve("source");
        try (Ledger ledger = Ledger.open(SegmentFileStore.open(source), Clock.systemUTC())) {
            for (int i = 0; i < 10; i++) {
                byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
                EventDraft event =
                        new EventDraft(
                                "e" + i,
                                "Noted",
                                1,
                                Optional.empty(),
                                Instant.EPOCH,
                                nothing,
                                nothing);
                ledger.append(new CommitDraft("by", "c" + i, List.of(event), List.of())).join();
            }
        }
        return source.toString();
    }

    @Test
    void a_ledger_goes_to_mongodb_and_back_and_never_onto_another() throws IOException {
        String source = ledger();
        MongoServer server = new MongoServer(new MemoryBackend());
        try {
            String uri = "mongodb://127.0.0.1:" + server.bind().getPort() + "/copy";
            Path file = Files.writeString(folder.resolve("uri"), uri + "\n");
            assertThat(copy(source, uri)).as("%s", said).isZero();
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("10 commits, verified");
            assertThat(copy(source, uri)).isEqualTo(3);
            String back = folder.resolve("back").toString();
            assertThat(copy("@" + file, back)).as("%s", said).isZero();
            assertThat(copy("@" + file, back)).isEqualTo(3);
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void what_cannot_be_done_is_told_by_the_exit_code_and_without_a_secret() {
        assertThat(copy("one")).isEqualTo(2);
        assertThat(copy(folder.resolve("none").toString(), folder.resolve("to").toString()))
                .isEqualTo(4);
        assertThat(copy(ledger(), "mongodb://u:m4t-kh4u@@x")).isEqualTo(4);
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("m4t-kh4u");
    }
}
