package vn.steerlog.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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
        List<BufferedReader> said = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(
                    Java.start(
                            RacingAppender.class,
                            MongoForTests.uri(),
                            database.getName(),
                            String.valueOf(EACH)));
            said.add(Java.linesOf(processes.get(i)));
        }
        for (BufferedReader lines : said) {
            assertThat(lines.readLine()).isEqualTo(RacingAppender.READY);
        }
        for (Process process : processes) {
            try (OutputStream go = process.getOutputStream()) {
                go.write('\n');
            }
        }
        List<List<String>> lines = said.parallelStream().map(it -> it.lines().toList()).toList();
        assertInterleaved(lines);
        Acknowledgements acknowledged = new Acknowledgements();
        lines.forEach(some -> some.forEach(acknowledged::take));
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

    /// Neither was done before the other had begun: the numbers go back and forth between them.
    private static void assertInterleaved(List<List<String>> lines) {
        TreeMap<Long, Integer> winners = new TreeMap<>();
        for (int process = 0; process < lines.size(); process++) {
            for (String line : lines.get(process)) {
                if (line.startsWith("ack ")) {
                    winners.put(Long.valueOf(line.split(" ", 3)[1]), process);
                }
            }
        }
        int turns = 0;
        int before = winners.firstEntry().getValue();
        for (int winner : winners.values()) {
            turns += winner == before ? 0 : 1;
            before = winner;
        }
        assertThat(turns).isGreaterThan(20);
    }
}
