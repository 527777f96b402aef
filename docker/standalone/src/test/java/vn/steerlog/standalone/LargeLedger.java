package vn.steerlog.standalone;

import java.nio.charset.StandardCharsets;
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
import vn.steerlog.ledger.segment.SegmentFileStore;

/// A ledger that is larger than the heaps it is read with. What is in its records cannot be packed
/// to much less; the views of it are small.
final class LargeLedger {
    static final int COMMITS = 25_000;

    private static final int AGENCIES = 2_500;
    private static final int BYTES_OF_META = 6_000;
    private static final int IN_FLIGHT = 500;

    private LargeLedger() {}

    static void fill(Path ledger) {
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
