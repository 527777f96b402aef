package vn.steerlog.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.event;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Ledger.Standing;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.process.Acknowledgements;

/// Another server becomes the primary in the middle of concurrent appends.
@Tag("mongodb")
class FailoverTest {
    private static final int WRITERS = 8;
    private static final int TIMES = 2;
    private static final int SOME = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final MongoLedgerSettings SETTINGS =
            new MongoLedgerSettings(Duration.ofMillis(10), Duration.ofMillis(300));

    private final MongoDatabase database = MongoForTests.freshDatabase();
    private final Acknowledgements acknowledged = new Acknowledgements();
    private final AtomicInteger acknowledgements = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();

    static List<Failover> ways() {
        return Failover.all();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nothing_is_lost_nothing_is_there_twice_and_whoever_was_refused_may_ask_again(
            Failover failover) throws Exception {
        try (MongoClient client = MongoClients.create(failover.settings());
                Ledger ledger = Ledger.open(behind(client), Clock.systemUTC());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String key = "t" + writer;
                writing.add(writers.submit(() -> appendStory(ledger, key)));
            }
            try {
                for (int time = 0; time < TIMES; time++) {
                    awaitSomeMore(writing);
                    failover.happen(() -> ledger.standing() == Standing.HELD_UP);
                }
                awaitSomeMore(writing);
            } finally {
                enough.set(true);
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        try (Ledger ledger = Ledger.open(MongoForTests.store(database), Clock.systemUTC())) {
            assertThat(ledger.head()).isEqualTo(acknowledged.size());
            acknowledged.assertAllIn(ledger);
        }
    }

    /// A writer that has come to an end has failed, and says why when it is asked.
    private void awaitSomeMore(List<Future<?>> writing) {
        int before = acknowledgements.get();
        await().atMost(PATIENCE)
                .until(() ->
                        acknowledgements.get() > before + SOME
                                || writing.stream().anyMatch(Future::isDone));
    }

    private void appendStory(Ledger ledger, String key) {
        for (int i = 0; !enough.get(); i++) {
            String id = key + "-" + i;
            Optional<Place> place = Optional.of(new Place("Task", key, i));
            Appended appended = appendUntilTaken(ledger, commit(event(id, place, "{}")));
            synchronized (acknowledged) {
                acknowledged.take("ack " + appended.commit() + " " + id);
            }
            acknowledgements.incrementAndGet();
        }
    }

    /// Had one of those that were refused been recorded all the same, the next attempt would be
    /// told so, and fail.
    private Appended appendUntilTaken(Ledger ledger, CommitDraft draft) {
        while (true) {
            try {
                return ledger.append(draft).join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof LedgerException.Unavailable)) {
                    throw e;
                }
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    private MongoLedgerStore behind(MongoClient client) {
        return MongoLedgerStore.open(client.getDatabase(database.getName()), SETTINGS);
    }
}
