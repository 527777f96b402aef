package vn.steerlog.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
import vn.steerlog.ledger.Sha256;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.segment.SegmentFileStore;
import vn.steerlog.standalone.Tool.Said;

/// Papers that somebody hands over are looked up in an export.
class HandedPapersTest {
    private static final byte[] PAPER = "%PDF-1.7 Thông báo kết luận".getBytes(UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void export() throws IOException {
        byte[] data =
                new EventCodec(EventCatalogue.STEERLOG)
                        .encode(
                                new PaperAttached(
                                        new PaperId("paper"),
                                        new PaperSubject(PaperSubject.Kind.MEETING, "meeting"),
                                        Optional.empty(),
                                        "Thông báo",
                                        "thong-bao.pdf",
                                        "application/pdf",
                                        PAPER.length,
                                        HexFormat.of().formatHex(Sha256.digest().digest(PAPER)),
                                        Optional.empty(),
                                        LocalDate.of(2025, 11, 17)));
        Optional<Place> place = Optional.of(new Place("Paper", "paper", 0));
        var event =
                new EventDraft(
                        "e1", "PaperAttached", 1, place, Instant.EPOCH, "{}".getBytes(UTF_8), data);
        try (Ledger ledger =
                Ledger.open(SegmentFileStore.open(folder.resolve("ledger")), Clock.systemUTC())) {
            ledger.append(new CommitDraft("by", "c1", List.of(event), List.of())).join();
        }
        KeyRing.at(folder.resolve("key"), Optional.of("so.example"), new SecureRandom());
        Said said =
                Tool.run(
                        "export",
                        "--ledger",
                        folder.resolve("ledger").toString(),
                        "--key",
                        folder.resolve("key").toString(),
                        folder.resolve("out.zip").toString());
        assertThat(said.code()).as("%s", said).isZero();
        Files.createDirectories(folder.resolve("handed/annex"));
    }

    @Test
    void a_paper_that_was_attached_is_found_whatever_it_is_called() throws IOException {
        Files.write(folder.resolve("handed/annex/renamed.pdf"), PAPER);
        Said said = verify();
        assertThat(said.code()).as("%s", said).isZero();
        assertThat(said.json().at("/papers/0/commit").asInt()).isEqualTo(1);
        assertThat(said.json().at("/papers/0/fileName").asString()).isEqualTo("thong-bao.pdf");
    }

    @Test
    void a_paper_of_which_one_byte_differs_was_never_attached() throws IOException {
        Files.write(folder.resolve("handed/sound.pdf"), PAPER);
        byte[] altered = PAPER.clone();
        altered[PAPER.length - 1]++;
        Files.write(folder.resolve("handed/altered.pdf"), altered);
        Said said = verify();
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.json().at("/papers/0/file").asString()).isEqualTo("altered.pdf");
        assertThat(said.json().at("/papers/0").has("commit")).isFalse();
        assertThat(said.json().at("/papers/1").has("commit")).isTrue();
    }

    @Test
    void a_folder_that_is_not_there_cannot_be_looked_up() {
        assertThat(
                        Tool.run(
                                        "verify",
                                        folder.resolve("out.zip").toString(),
                                        "--papers",
                                        folder.resolve("nowhere").toString())
                                .code())
                .isEqualTo(2);
    }

    private Said verify() {
        return Tool.run(
                "verify",
                folder.resolve("out.zip").toString(),
                "--vkey",
                "@" + folder.resolve("key.public"),
                "--papers",
                folder.resolve("handed").toString(),
                "--json");
    }
}
