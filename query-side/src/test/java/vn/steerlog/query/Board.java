package vn.steerlog.query;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.catalogue.MetaJson;
import vn.steerlog.ledger.memory.MemoryLedgerStore;
import vn.steerlog.ledger.persons.HeapPersonKeys;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.projection.ParkingPlaces;
import vn.steerlog.query.rows.HeapRowStores;
import vn.steerlog.query.rows.RowStores;
import vn.steerlog.query.view.View;

/// A ledger in memory and the whole query side over it, for tests: what happened is given with
/// [#record], then any view is asked.
public final class Board implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final SettableClock clock;
    private final Ledger ledger;
    private final EventCodec codec = new EventCodec(EventCatalogue.STEERLOG);
    private final Map<String, Long> sequences = new HashMap<>();
    private final QuerySide query;
    private final HeapPersonKeys personKeys = new HeapPersonKeys();
    private final Map<String, String> meta = new HashMap<>(Map.of("role", "SECRETARIAT"));
    private long events;

    public Board() {
        this("2025-06-01");
    }

    /// @param today the day on which the board's clock stands
    public Board(String today) {
        clock = new SettableClock(noon(today));
        ledger = Ledger.open(new MemoryLedgerStore(), clock);
        query = querySide();
    }

    /// A further query side over the same ledger, which has folded nothing yet.
    public QuerySide querySide() {
        return querySide(new HeapRowStores(), new HeapParkingPlaces());
    }

    /// The same with its rows elsewhere.
    public QuerySide querySide(RowStores stores, ParkingPlaces parkingPlaces) {
        return new QuerySide(
                ledger, codec, clock, ZONE, stores, parkingPlaces, Duration.ofSeconds(2));
    }

    public QuerySide query() {
        return query;
    }

    public HeapPersonKeys personKeys() {
        return personKeys;
    }

    public Ledger ledger() {
        return ledger;
    }

    public EventCodec codec() {
        return codec;
    }

    public Clock clock() {
        return clock;
    }

    /// From now on it is noon of that day.
    public Board on(String day) {
        clock.now = noon(day);
        return this;
    }

    /// What is recorded from now on carries this in its metadata.
    public Board with(String key, String value) {
        meta.put(key, value);
        return this;
    }

    /// Records all of `happened` as one commit and lets every view take it in.
    ///
    /// @return the number of the commit
    public long record(DomainEvent... happened) {
        long commit = append(Arrays.stream(happened).map(this::draft).toList());
        query.foldToHead();
        return commit;
    }

    /// Records an event as it is stored, which nobody may understand.
    public long recordRaw(String type, String stream, String key, String data) {
        long sequence = sequences.merge(key, 1L, Long::sum) - 1;
        return append(
                List.of(
                        new EventDraft(
                                "raw-" + ++events,
                                type,
                                1,
                                Optional.of(new Place(stream, key, sequence)),
                                clock.instant(),
                                MetaJson.write(meta),
                                data.getBytes(StandardCharsets.UTF_8))));
    }

    /// Appends without folding.
    public long append(List<EventDraft> drafts) {
        return ledger.append(new CommitDraft("tester", "cause-" + events, drafts, List.of()))
                .join()
                .commit();
    }

    public EventDraft draft(DomainEvent event) {
        EventCatalogue.Entry entry = codec.catalogue().of(event.getClass());
        String key = event.subject().value();
        long sequence = sequences.merge(key, 1L, Long::sum) - 1;
        return new EventDraft(
                "e" + ++events,
                entry.name(),
                entry.revision(),
                Optional.of(new Place(stream(event), key, sequence)),
                clock.instant(),
                MetaJson.write(meta),
                codec.encode(event));
    }

    public Moment now() {
        return query.views().moment(Optional.empty(), OptionalLong.empty(), all());
    }

    public Moment asOf(Object asOf) {
        return query.views().moment(Optional.of(String.valueOf(asOf)), OptionalLong.empty(), all());
    }

    private List<View<?>> all() {
        List<View<?>> all = new ArrayList<>();
        query.views().names().forEach(name -> all.add(query.views().named(name)));
        return all;
    }

    private static String stream(DomainEvent event) {
        String name = event.getClass().getInterfaces()[0].getSimpleName();
        return name.substring(0, name.length() - "Event".length());
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
    }

    @Override
    public void close() {
        ledger.close();
    }

    private static final class SettableClock extends Clock {
        private volatile Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
