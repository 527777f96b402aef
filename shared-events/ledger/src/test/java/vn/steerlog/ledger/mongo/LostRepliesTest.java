package vn.steerlog.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.event;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.mongo.LossyProxy.Fate;
import vn.steerlog.ledger.process.Acknowledgements;

/// Replies that are lost, late or cut after the server did what it was asked for: the first reply
/// to every write.
@Tag("mongodb")
class LostRepliesTest {
    private static final int COMMANDS = 10_000;
    private static final int WRITERS = 16;

    private final MongoDatabase database = MongoForTests.freshDatabase();
    private final Acknowledgements acknowledged = new Acknowledgements();

    @Test
    void nothing_is_lost_nothing_is_there_twice_and_nobody_is_told_of_a_failure() throws Exception {
        String faults;
        try (LossyProxy proxy = new LossyProxy(MongoForTests.primary(), 20_251_117);
                MongoClient client = MongoClients.create(settings(proxy.port()));
                Ledger ledger = Ledger.open(behind(client), Clock.systemUTC());
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String key = "t" + writer;
                writing.add(writers.submit(() -> appendStory(ledger, key)));
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
            assertThat(Fate.values()).allMatch(fate -> proxy.count(fate) > 0);
            faults =
                    Stream.of(Fate.DELAYED, Fate.CUT, Fate.DROPPED, Fate.SWALLOWED)
                            .map(fate -> proxy.count(fate) + " " + fate)
                            .collect(Collectors.joining(", "));
        }
        try (Ledger ledger = Ledger.open(MongoForTests.store(database), Clock.systemUTC())) {
            assertThat(ledger.head()).isEqualTo(acknowledged.size()).isEqualTo(COMMANDS);
            acknowledged.assertAllIn(ledger);
            System.out.printf(
                    "lost replies: %,d commands, %s; lost %d, duplicated %d, false failure 0%n",
                    COMMANDS,
                    faults,
                    COMMANDS - acknowledged.size(),
                    ledger.head() - acknowledged.size());
        }
    }

    private void appendStory(Ledger ledger, String key) {
        for (int i = 0; i < COMMANDS / WRITERS; i++) {
            String id = key + "-" + i;
            Optional<Place> place = Optional.of(new Place("Task", key, i));
            Appended appended = ledger.append(commit(event(id, place, "{}"))).join();
            synchronized (acknowledged) {
                acknowledged.take("ack " + appended.commit() + " " + id);
            }
        }
    }

    private MongoLedgerStore behind(MongoClient client) {
        return MongoLedgerStore.open(
                client.getDatabase(database.getName()), MongoLedgerSettings.DEFAULT);
    }

    /// A driver that is impatient, so that the test need not be patient.
    private static MongoClientSettings settings(int port) {
        return MongoForTests.through(port)
                .applyToSocketSettings(socket -> socket.readTimeout(200, TimeUnit.MILLISECONDS))
                .applyToServerSettings(
                        server -> server.minHeartbeatFrequency(1, TimeUnit.MILLISECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build();
    }
}
