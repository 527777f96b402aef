package vn.steerlog.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.ForwardingStore;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.export.Earlier;
import vn.steerlog.ledger.export.LedgerVerifier;
import vn.steerlog.ledger.memory.MemoryLedgerStore;
import vn.steerlog.ledger.mongo.MongoLedgerSettings;
import vn.steerlog.ledger.mongo.MongoLedgerStore;
import vn.steerlog.ledger.mongo.MongoRecords;
import vn.steerlog.ledger.segment.SegmentFileStore;

class TrailTest {
    private static final TrailEntry READ = entry("acc-1").about(List.of("t-1"));
    private static final MongoLedgerSettings SETTINGS =
            new MongoLedgerSettings(Duration.ofMillis(5), Duration.ofSeconds(5));

    private final Hands hands = new Hands();

    /// A clock that is set by hand.
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2025-11-22T03:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static TrailEntry entry(String account) {
        return TrailEntry.of(TrailKind.RESTRICTED_READ, account, "LEADER", "trace");
    }

    private Trail inMemory() {
        return Trail.open(new MemoryLedgerStore(), hands);
    }

    private static List<TrailLine> all(Trail trail) {
        return trail.page(TrailFilter.ALL, Long.MAX_VALUE, 1_000).lines();
    }

    private static List<String> things(Trail trail) {
        return all(trail).stream().flatMap(line -> line.entry().things().stream()).toList();
    }

    @Test
    void what_is_recorded_is_found_again_the_latest_first() {
        try (Trail trail = inMemory()) {
            trail.record(READ);
            trail.record(entry("acc-2").upTo(5));
            assertThat(all(trail))
                    .extracting(TrailLine::entry)
                    .containsExactly(entry("acc-2").upTo(5), READ);
        }
    }

    @Test
    void the_same_reader_of_the_same_thing_is_recorded_once_an_hour() {
        try (Trail trail = inMemory()) {
            trail.recordOnce(READ);
            hands.pass(Duration.ofMinutes(59));
            trail.recordOnce(READ);
            assertThat(all(trail)).hasSize(1);
            hands.pass(Duration.ofMinutes(1));
            trail.recordOnce(READ);
            assertThat(all(trail)).hasSize(2);
        }
    }

    @Test
    void another_reader_or_another_moment_is_recorded_of_its_own() {
        try (Trail trail = inMemory()) {
            trail.recordOnce(READ);
            trail.recordOnce(entry("acc-2").about(List.of("t-1")));
            trail.recordOnce(READ.upTo(1));
            trail.recordOnce(READ.upTo(2));
            assertThat(all(trail)).hasSize(4);
        }
    }

    @Test
    void of_many_things_those_are_recorded_that_were_not_and_in_several_entries() {
        try (Trail trail = inMemory()) {
            trail.recordOnce(READ);
            List<String> many = IntStream.rangeClosed(1, 1_200).mapToObj(i -> "t-" + i).toList();
            trail.recordOnce(entry("acc-1"), many);
            assertThat(things(trail)).hasSize(1_200).doesNotHaveDuplicates();
            assertThat(all(trail)).hasSize(4);
            assertThat(all(trail)).allMatch(line -> line.entry().things().size() <= 500);
        }
    }

    @Test
    void what_was_long_ago_among_much_else_is_recorded_once_more() {
        Recently recently = new Recently(2);
        recently.remember("a", hands.instant());
        recently.remember("b", hands.instant());
        recently.remember("c", hands.instant());
        assertThat(recently.knows("a", hands.instant())).isFalse();
        assertThat(recently.knows("c", hands.instant())).isTrue();
    }

    @Test
    void what_cannot_be_recorded_is_refused_and_not_taken_for_recorded() {
        AwayStore store = new AwayStore();
        try (Trail trail = Trail.open(store, hands)) {
            store.away = true;
            assertThatThrownBy(() -> trail.recordOnce(READ)).isInstanceOf(TrailUnavailable.class);
            assertThatThrownBy(() -> trail.recordOnce(READ)).isInstanceOf(TrailUnavailable.class);
        }
    }

    /// Fails for good when it is away, as a full disk does.
    private static final class AwayStore extends ForwardingStore {
        private volatile boolean away;

        AwayStore() {
            super(new MemoryLedgerStore());
        }

        @Override
        public int append(List<Commit> batch) {
            if (away) {
                throw new LedgerException.Stopped("no space left", null);
            }
            return super.append(batch);
        }
    }

    @Test
    void entries_are_found_by_account_kind_thing_and_time() {
        try (Trail trail = inMemory()) {
            trail.record(READ);
            hands.pass(Duration.ofDays(1));
            Instant second = hands.instant();
            trail.record(entry("acc-2").about(List.of("t-1", "t-2")));
            hands.pass(Duration.ofDays(1));
            trail.record(TrailEntry.of(TrailKind.PAST_READ, "acc-1", "LEADER", "x").upTo(3));
            TrailFilter any = TrailFilter.ALL;
            assertThat(
                            numbers(
                                    trail,
                                    new TrailFilter(
                                            Optional.of("acc-1"),
                                            any.kind(),
                                            any.thing(),
                                            any.from(),
                                            any.until())))
                    .containsExactly(3L, 1L);
            assertThat(
                            numbers(
                                    trail,
                                    new TrailFilter(
                                            any.account(),
                                            Optional.of(TrailKind.RESTRICTED_READ),
                                            any.thing(),
                                            any.from(),
                                            any.until())))
                    .containsExactly(2L, 1L);
            assertThat(
                            numbers(
                                    trail,
                                    new TrailFilter(
                                            any.account(),
                                            any.kind(),
                                            Optional.of("t-2"),
                                            any.from(),
                                            any.until())))
                    .containsExactly(2L);
            assertThat(
                            numbers(
                                    trail,
                                    new TrailFilter(
                                            any.account(),
                                            any.kind(),
                                            any.thing(),
                                            Optional.of(second),
                                            any.until())))
                    .containsExactly(3L, 2L);
            assertThat(
                            numbers(
                                    trail,
                                    new TrailFilter(
                                            any.account(),
                                            any.kind(),
                                            any.thing(),
                                            any.from(),
                                            Optional.of(second))))
                    .containsExactly(1L);
        }
    }

    private static List<Long> numbers(Trail trail, TrailFilter filter) {
        return trail.page(filter, Long.MAX_VALUE, 10).lines().stream()
                .map(TrailLine::number)
                .toList();
    }

    @Test
    void pages_follow_one_another_without_a_gap_to_the_very_first_entry() {
        try (Trail trail = inMemory()) {
            IntStream.rangeClosed(1, 2_345)
                    .forEach(i -> trail.record(entry("acc-" + i % 7).upTo(i)));
            TrailFilter one =
                    new TrailFilter(
                            Optional.of("acc-3"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            List<Long> found = new ArrayList<>();
            TrailPage page = trail.page(one, Long.MAX_VALUE, 50);
            page.lines().forEach(line -> found.add(line.number()));
            while (page.next().isPresent()) {
                page = trail.page(one, page.next().getAsLong(), 50);
                page.lines().forEach(line -> found.add(line.number()));
            }
            assertThat(found)
                    .containsExactlyElementsOf(
                            IntStream.iterate(2_341, i -> i > 0, i -> i - 1)
                                    .filter(i -> i % 7 == 3)
                                    .mapToObj(Long::valueOf)
                                    .toList());
        }
    }

    @Test
    void a_word_with_a_quotation_mark_finds_nothing_and_harms_nothing() {
        try (Trail trail = inMemory()) {
            trail.record(READ);
            TrailFilter odd =
                    new TrailFilter(
                            Optional.of("acc\"-1\\"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            assertThat(trail.page(odd, Long.MAX_VALUE, 10).lines()).isEmpty();
        }
    }

    @Test
    void it_lasts_in_a_folder_and_is_verified_as_a_ledger_is(@TempDir Path folder) {
        try (Trail trail = Trail.open(SegmentFileStore.open(folder), hands)) {
            trail.record(READ);
            trail.record(READ);
        }
        try (Trail trail = Trail.open(SegmentFileStore.open(folder), hands)) {
            trail.record(READ);
            assertThat(all(trail)).hasSize(3);
        }
        try (SegmentFileStore store = SegmentFileStore.open(folder)) {
            LedgerVerifier.Whole whole = verifier().verify(store.records(1, 1 << 20).iterator());
            assertThat(whole.size()).isEqualTo(3);
        }
    }

    private static LedgerVerifier verifier() {
        return new LedgerVerifier(List.of(), new Earlier(List.of(), List.of()), _ -> {});
    }

    @Test
    void several_writers_of_one_database_make_one_chain_beside_the_ledgers() {
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            MongoDatabase database = client.getDatabase("steerlog");
            try (Trail one = Trail.open(store(database), hands);
                    Trail other = Trail.open(store(database), hands)) {
                for (int i = 0; i < 20; i++) {
                    one.record(entry("acc-1"));
                    other.record(entry("acc-2"));
                }
                assertThat(all(other)).hasSize(40);
            }
            assertThat(database.listCollectionNames()).containsExactly(Trail.NAME);
            try (MongoRecords records = MongoRecords.of(database, Trail.NAME)) {
                assertThat(verifier().verify(records).size()).isEqualTo(40);
            }
        } finally {
            server.shutdownNow();
        }
    }

    private static LedgerStore store(MongoDatabase database) {
        return MongoLedgerStore.open(database, Trail.NAME, SETTINGS);
    }
}
