package vn.steerlog.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.Drafts;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.SettableClock;
import vn.steerlog.ledger.Touched;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// The plain store in memory and the one in files answer every question alike, whatever was
/// appended.
class SameAsMemoryTest extends SegmentFixture {
    private static final int BATCHES = 60;
    private static final List<String> STREAMS = List.of("Task", "Agency", "Plan");

    private final MemoryLedgerStore memory = new MemoryLedgerStore();
    private final SettableClock clock = new SettableClock("2025-11-17T12:00:00Z");
    private final Map<String, Long> nextSequence = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_was_appended(long seed) {
        Random random = new Random(seed);
        SegmentFileStore files = open(disk, SMALL);
        for (int i = 0; i < BATCHES; i++) {
            List<Commit> batch = batch(random);
            memory.append(batch);
            files.append(batch);
            if (random.nextInt(10) == 0) {
                files.close();
                files = open(disk, SMALL);
            }
        }
        assertSameAnswers(files);
        files.close();
        disk.names().stream().filter(name -> name.endsWith(".idx")).forEach(disk::remove);
        files = open(disk, SMALL);
        assertSameAnswers(files);
        files.close();
    }

    private List<Commit> batch(Random random) {
        clock.move(Duration.ofSeconds(random.nextInt(3)));
        CommitDraft[] drafts =
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(_ -> draft(random))
                        .toArray(CommitDraft[]::new);
        return Drafts.following(memory.head(), clock, drafts);
    }

    private CommitDraft draft(Random random) {
        EventDraft[] events =
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(_ -> randomEvent(random))
                        .toArray(EventDraft[]::new);
        return Drafts.causedBy("c" + random.nextInt(BATCHES), events);
    }

    private EventDraft randomEvent(Random random) {
        String id = Drafts.freshId();
        ids.add(id);
        int number = random.nextInt(20);
        if (number == 0) {
            return event(id, Optional.empty(), "{}");
        }
        String key = "k" + number;
        long sequence = nextSequence.merge(key, (long) random.nextInt(5), (last, _) -> last + 1);
        String stream = STREAMS.get(number % STREAMS.size());
        return event(id, Optional.of(new Place(stream, key, sequence)), "{}");
    }

    private void assertSameAnswers(LedgerStore files) {
        assertThat(files.head()).isEqualTo(memory.head());
        assertThat(records(files)).isEqualTo(records((LedgerStore) memory));
        Touched everything =
                new Touched(keys(), Set.of(), Set.copyOf(ids), Set.copyOf(STREAMS), Set.of());
        assertThat(files.past(everything)).isEqualTo(memory.past(everything));
        for (String key : keys()) {
            for (long sequence = -1; sequence < 12; sequence++) {
                assertThat(files.commitsOf(key, sequence))
                        .isEqualTo(memory.commitsOf(key, sequence));
            }
        }
        for (long position = -1; position <= memory.head().position() + 1; position++) {
            assertThat(files.commitHolding(position)).isEqualTo(memory.commitHolding(position));
        }
        for (int cause = 0; cause <= BATCHES; cause++) {
            assertThat(files.firstCausedBy("c" + cause))
                    .isEqualTo(memory.firstCausedBy("c" + cause));
        }
        Instant end = clock.instant().plusSeconds(2);
        for (Instant at = end.minusSeconds(4L * BATCHES);
                at.isBefore(end);
                at = at.plusMillis(500)) {
            assertThat(files.headAt(at)).isEqualTo(memory.headAt(at));
        }
    }

    private static Set<String> keys() {
        return IntStream.range(0, 21).mapToObj(i -> "k" + i).collect(Collectors.toSet());
    }
}
