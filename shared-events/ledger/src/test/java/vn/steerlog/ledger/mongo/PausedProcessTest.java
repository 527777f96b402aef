package vn.steerlog.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.process.Acknowledgements;
import vn.steerlog.ledger.process.Java;

/// Two processes that want every number, of which one is stopped (SIGSTOP) wherever it is, in the
/// middle of an append as likely as not, and woken again once the other has gone on by a hundred
/// commits: six times, in turn.
///
/// Whoever appends holds no lease that could run out meanwhile: there is none. What was sent before
/// the pause is either stored under its number or is not, and who wakes up finds its number taken
/// and takes the next one, or learns that its story has gone on. Prints the figure: lost 0,
/// duplicated 0, false failure 0.
@Tag("mongodb")
class PausedProcessTest {
    private static final int EACH = 700;
    private static final int PAUSES = 6;
    private static final int MISSED = 100;
    private static final Duration LONG = Duration.ofMinutes(2);

    private final MongoDatabase database = MongoForTests.freshDatabase();
    private final List<Racer> racers = new ArrayList<>();

    /// One of the processes, and what it has said so far.
    private record Racer(Process process, Queue<String> said, Thread listener) {
        static Racer start(MongoDatabase database) throws IOException {
            Process process =
                    Java.start(
                            RacingAppender.class,
                            MongoForTests.uri(),
                            database.getName(),
                            String.valueOf(EACH));
            try (OutputStream go = process.getOutputStream()) {
                go.write('\n');
            }
            Queue<String> said = new ConcurrentLinkedQueue<>();
            Thread listener = Thread.ofPlatform().start(() -> listen(process, said));
            return new Racer(process, said, listener);
        }

        private static void listen(Process process, Queue<String> said) {
            try (BufferedReader lines = Java.linesOf(process)) {
                lines.lines().filter(line -> !line.equals(RacingAppender.READY)).forEach(said::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void goesOnBy(int lines) {
            int before = said.size();
            await().atMost(LONG).until(() -> said.size() >= before + lines || !process.isAlive());
        }

        void signal(String name) throws IOException, InterruptedException {
            String[] kill = {"kill", "-" + name, String.valueOf(process.pid())};
            assertThat(new ProcessBuilder(kill).start().waitFor()).isZero();
        }
    }

    @AfterEach
    void end() {
        racers.forEach(racer -> racer.process().destroyForcibly());
    }

    @Test
    void one_that_slept_past_the_others_progress_loses_races_and_nothing_else() throws Exception {
        makeIndexes();
        racers.add(Racer.start(database));
        racers.add(Racer.start(database));
        Random random = new Random(20_251_117);
        int missed = 0;
        for (int pause = 0; pause < PAUSES; pause++) {
            Racer sleeper = racers.get(pause % 2);
            Racer other = racers.get((pause + 1) % 2);
            sleeper.goesOnBy(1 + random.nextInt(40));
            sleeper.signal("STOP");
            int before = other.said().size();
            other.goesOnBy(MISSED);
            missed += other.said().size() - before;
            sleeper.signal("CONT");
        }
        for (Racer racer : racers) {
            assertThat(racer.process().waitFor()).isZero();
            racer.listener().join();
        }
        assertThat(missed).isGreaterThanOrEqualTo(PAUSES * MISSED);
        check(missed);
    }

    /// The server inside the process can lose a unique index that two clients make at once.
    private void makeIndexes() {
        MongoForTests.store(database).close();
    }

    private void check(int missed) {
        Acknowledgements acknowledged = new Acknowledgements();
        racers.forEach(racer -> racer.said().forEach(acknowledged::take));
        assertThat(acknowledged.otherLines())
                .hasSize(EACH)
                .allMatch(line -> line.startsWith("lost "));
        try (Ledger ledger = Ledger.open(MongoForTests.store(database), Clock.systemUTC())) {
            acknowledged.assertAllIn(ledger);
            assertThat(ledger.head()).isEqualTo(acknowledged.size()).isEqualTo(7L * EACH);
            assertThat(ledger.aggregate("common", 0)).hasSize(EACH);
            Set<String> recorded = ids(ledger);
            assertThat(acknowledged.otherLines())
                    .noneMatch(line -> recorded.contains(line.split(" ", 3)[2]));
        }
        System.out.printf(
                "SIGSTOP: %d pauses, %d answers of the other meanwhile; %d acknowledged, %d told"
                        + " that they lost: lost 0, duplicated 0, false failure 0%n",
                PAUSES, missed, acknowledged.size(), acknowledged.otherLines().size());
    }

    private static Set<String> ids(Ledger ledger) {
        Set<String> ids = new HashSet<>();
        try (Stream<Commit> commits = ledger.commits(1)) {
            commits.flatMap(commit -> commit.events().stream())
                    .map(RecordedEvent::id)
                    .forEach(ids::add);
        }
        return ids;
    }
}
