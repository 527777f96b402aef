package vn.steerlog.ledger.mongo;

import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bson.Document;

/// Ways in which another server becomes the primary; where there is only one server, it goes away
/// and comes back.
sealed interface Failover extends AutoCloseable {
    Duration PATIENCE = Duration.ofMinutes(1);

    /// Those that the server of the tests has.
    static List<Failover> all() {
        if (!MongoForTests.isReplicaSet()) {
            return List.of(new Away(new Gate()));
        }
        Stream<Killed> killed = MongoForTests.containers().map(Killed::new).stream();
        return Stream.<Failover>concat(Stream.of(new SteppedDown()), killed).toList();
    }

    /// For the driver of those who are to live through it.
    default MongoClientSettings settings() {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(MongoForTests.uri()))
                .build();
    }

    /// @param noticed whether those who are to live through it know that the server does not answer
    void happen(Callable<Boolean> noticed);

    @Override
    default void close() {}

    /// @param gate between the server and its clients
    record Away(Gate gate) implements Failover {
        @Override
        public MongoClientSettings settings() {
            return gate.settings();
        }

        @Override
        public void happen(Callable<Boolean> noticed) {
            gate.shut();
            await().atMost(PATIENCE).until(noticed);
            gate.open();
        }

        @Override
        public void close() {
            gate.close();
        }
    }

    /// The primary is asked to be none.
    record SteppedDown() implements Failover {
        private static final Document STEP_DOWN =
                new Document("replSetStepDown", 10).append("secondaryCatchUpPeriodSecs", 5);

        @Override
        public void happen(Callable<Boolean> noticed) {
            ServerAddress before = MongoForTests.primary();
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(MongoException.class)
                    .until(() -> {
                        if (MongoForTests.primary().equals(before)) {
                            MongoForTests.client().getDatabase("admin").runCommand(STEP_DOWN);
                        }
                        return !MongoForTests.primary().equals(before);
                    });
        }
    }

    /// The primary dies, and comes back when another one is.
    record Killed(ReplicaSet set) implements Failover {
        @Override
        public void happen(Callable<Boolean> noticed) {
            ServerAddress before = MongoForTests.primary();
            set.kill(before.getPort());
            await().atMost(PATIENCE).until(() -> !MongoForTests.primary().equals(before));
            set.startAgain(before.getPort());
        }
    }
}
