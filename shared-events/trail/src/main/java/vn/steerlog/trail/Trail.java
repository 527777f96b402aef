package vn.steerlog.trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.LedgerStore;

/// The trail: an append-only, hash-chained log of what people do with the record. Several processes
/// may write to the same one. Safe for use by many threads.
///
/// What is to be recorded is recorded before it happens: whoever hears [TrailUnavailable] must not
/// go on.
public final class Trail implements AutoCloseable {
    /// The folder, or the collection of MongoDB, beside the committee's ledger.
    public static final String NAME = "trail";

    private static final int ROOM = 50_000;
    private static final int AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Recently recently = new Recently(ROOM);

    private Trail(Ledger ledger, Clock clock, Supplier<String> ids) {
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /// Opens the trail that `store` keeps; the store is closed with it.
    public static Trail open(LedgerStore store, Clock clock) {
        return open(store, clock, () -> UUID.randomUUID().toString());
    }

    /// @param ids each unique for ever
    static Trail open(LedgerStore store, Clock clock, Supplier<String> ids) {
        return new Trail(Ledger.open(store, clock), clock, ids);
    }

    /// Records `entry`; it is on stable storage when this returns.
    ///
    /// @throws TrailUnavailable when it cannot be recorded, or not in time
    public void record(TrailEntry entry) {
        record(List.of(entry));
    }

    /// Records all of `entries`, in their order.
    ///
    /// @throws TrailUnavailable when they cannot all be recorded, or not in time
    public void record(List<TrailEntry> entries) {
        Instant now = clock.instant();
        List<CompletableFuture<Appended>> answers =
                entries.stream()
                        .map(entry -> ledger.append(TrailForm.draft(entry, ids.get(), now)))
                        .toList();
        answers.forEach(Trail::await);
    }

    private static void await(CompletableFuture<Appended> answer) {
        try {
            answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new TrailUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrailUnavailable(e);
        }
    }

    /// Records `entry` unless the same was recorded here within the last hour: of the same kind, by
    /// the same account, about the same commits. Of its things only those are recorded that were
    /// not, and nothing when there are none such.
    ///
    /// @throws TrailUnavailable as [#record(TrailEntry)]
    public void recordOnce(TrailEntry entry) {
        recordOnce(entry, entry.things());
    }

    /// The same, about any number of things.
    public void recordOnce(TrailEntry entry, List<String> things) {
        Instant now = clock.instant();
        String base = sameness(entry);
        List<String> about = things.isEmpty() ? List.of("") : things;
        List<String> fresh =
                about.stream().filter(thing -> !recently.knows(base + thing, now)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        record(things.isEmpty() ? List.of(entry) : split(entry, fresh));
        fresh.forEach(thing -> recently.remember(base + thing, now));
    }

    private static String sameness(TrailEntry entry) {
        return String.join(
                " ",
                entry.kind().stored(),
                entry.account(),
                entry.role(),
                entry.from().map(String::valueOf).orElse(""),
                entry.to().map(String::valueOf).orElse(""),
                entry.what().orElse(""),
                "");
    }

    private static List<TrailEntry> split(TrailEntry entry, List<String> things) {
        List<TrailEntry> entries = new ArrayList<>();
        for (int first = 0; first < things.size(); first += TrailEntry.MOST_THINGS) {
            int end = Math.min(things.size(), first + TrailEntry.MOST_THINGS);
            entries.add(entry.about(things.subList(first, end)));
        }
        return entries;
    }

    /// The entries that fulfil `filter`, the latest first.
    ///
    /// @param before only those with a smaller number
    /// @param most how many at most
    /// @throws LedgerException when the trail cannot be read, or is damaged
    public TrailPage page(TrailFilter filter, long before, int most) {
        return new TrailSearch(ledger, filter).page(before, most);
    }

    /// Every entry that fulfils `filter`, the latest first.
    ///
    /// @throws LedgerException when the trail cannot be read, or is damaged
    public void each(TrailFilter filter, Consumer<? super TrailLine> visit) {
        OptionalLong before = OptionalLong.of(Long.MAX_VALUE);
        while (before.isPresent()) {
            TrailPage page = page(filter, before.getAsLong(), AT_ONCE);
            page.lines().forEach(visit);
            before = page.next();
        }
    }

    /// How many entries there are.
    public long size() {
        return ledger.head();
    }

    /// Whether entries are taken.
    public boolean isTaking() {
        return ledger.standing() == Ledger.Standing.TAKING;
    }

    /// Ends the waiting for a store that does not answer, before the trail is closed.
    public void hurry() {
        ledger.hurry();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
