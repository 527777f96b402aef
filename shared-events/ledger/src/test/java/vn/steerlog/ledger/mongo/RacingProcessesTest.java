package vn.steerlog.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.process.Acknowledgements;
import vn.steerlog.ledger.process.Java;

/// Two processes that want every number.
@Tag("mongodb")
class RacingProcessesTest {
    private static final int EACH = 500;

    private final MongoDatabase database = MongoForTests.freshDatabase();

    @Test
    void each_number_goes_to_one_of_them_and_so_does_each_place_in_a_story_both_want()
            throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(
                    Java.start(
                            RacingAppender.class,
                            MongoForTests.uri(),
                            database.getName(),
                            String.valueOf(EACH)));
        }
        Acknowledgements acknowledged = new Acknowledgements();
        List<String> lines =
                processes.parallelStream().flatMap(RacingProcessesTest::linesOf).toList();
        lines.forEach(acknowledged::take);
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(acknowledged.otherLines())
                .hasSize(EACH)
                .allMatch(line -> line.startsWith("lost "));
        try (Ledger ledger = Ledger.open(MongoForTests.store(database), Clock.systemUTC())) {
            assertThat(ledger.head()).isEqualTo(acknowledged.size()).isEqualTo(7L * EACH);
            acknowledged.assertAllIn(ledger);
            assertThat(ledger.aggregate("common", 0)).hasSize(EACH);
        }
    }

    private static Stream<String> linesOf(Process process) {
        try (BufferedReader lines = Java.linesOf(process)) {
            return lines.lines().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
