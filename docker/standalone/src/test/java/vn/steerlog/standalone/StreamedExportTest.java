package vn.steerlog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.export.ExportVerifier;
import vn.steerlog.ledger.export.Verified;
import vn.steerlog.ledger.segment.SegmentFileStore;

/// An export through HTTP by a process whose heap is smaller than the ledger, and than the archive
/// that it sends: what is in the records cannot be packed to much less.
class StreamedExportTest {
    private static final String PASSWORD = "mật khẩu của riêng tôi";
    private static final int HEAP_MEGABYTES = 128;
    private static final int COMMITS = 25_000;
    private static final int AGENCIES = 2_500;
    private static final int BYTES_OF_META = 6_000;
    private static final int IN_FLIGHT = 500;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void a_ledger_larger_than_the_memory_is_exported_through_http() throws IOException {
        fill(data.resolve("ledger"));
        Path archive = data.resolve("export.zip");
        try (var running =
                RunningStandalone.start(
                        List.of("-Xmx" + HEAP_MEGABYTES + "m", "-XX:+ExitOnOutOfMemoryError"),
                        data)) {
            Api auditor = auditor(running);
            assertThat(auditor.download("/api/v1/exports", archive)).isEqualTo(200);
            assertThat(auditor.get("/api/v1/checkpoints/latest").status()).isEqualTo(200);
        }
        assertThat(Files.size(archive)).isGreaterThan((long) HEAP_MEGABYTES << 20);
        Verified whole = new ExportVerifier(List.of(), List.of(), _ -> {}).verify(archive);
        assertThat(whole.first()).isEqualTo(1);
        assertThat(whole.last()).isGreaterThanOrEqualTo(COMMITS);
    }

    private static Api auditor(RunningStandalone running) {
        Api administrator = withOwnPassword(running, "quantri", running.password("quantri"));
        String made =
                "{\"name\": \"thanhtra\", \"displayName\": \"Thanh tra\", \"role\": \"AUDITOR\"}";
        String given = administrator.post("/api/v1/accounts", made).text("/password");
        return withOwnPassword(running, "thanhtra", given);
    }

    private static Api withOwnPassword(RunningStandalone running, String name, String given) {
        Api first = Api.signedIn(running.address(), name, given);
        String change = "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(given, PASSWORD);
        assertThat(first.post("/api/v1/me/password", change).status()).isEqualTo(200);
        return Api.signedIn(running.address(), name, PASSWORD);
    }

    private static void fill(Path ledger) {
        Random random = new Random(1);
        Queue<CompletableFuture<Appended>> waiting = new ArrayDeque<>();
        try (Ledger written = Ledger.open(SegmentFileStore.open(ledger), Clock.systemUTC())) {
            for (int i = 0; i < COMMITS; i++) {
                if (waiting.size() == IN_FLIGHT) {
                    waiting.remove().join();
                }
                List<EventDraft> events = List.of(event(i, random));
                waiting.add(written.append(new CommitDraft("tester", "c" + i, events, List.of())));
            }
            waiting.forEach(CompletableFuture::join);
        }
    }

    private static EventDraft event(int number, Random random) {
        AgencyId agency = new AgencyId("agency-" + number % AGENCIES);
        AgencyEvent event =
                number < AGENCIES
                        ? new AgencyRegistered(
                                agency,
                                "Sở",
                                Optional.empty(),
                                AgencyKind.PARTY,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        : new AgencyRenamed(
                                agency, "Sở " + number, LocalDate.of(2025, 6, 1), Optional.empty());
        byte[] noise = new byte[BYTES_OF_META];
        random.nextBytes(noise);
        String meta = "{\"noise\":\"" + Base64.getEncoder().encodeToString(noise) + "\"}";
        return new EventDraft(
                "event-" + number,
                EventCatalogue.STEERLOG.of(event.getClass()).name(),
                1,
                Optional.of(new Place("Agency", agency.value(), number / AGENCIES)),
                Instant.EPOCH,
                meta.getBytes(StandardCharsets.UTF_8),
                new EventCodec(EventCatalogue.STEERLOG).encode(event));
    }
}
