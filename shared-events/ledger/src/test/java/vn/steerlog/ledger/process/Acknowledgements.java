package vn.steerlog.ledger.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.Ledger;

/// What an [Appender] was told is recorded, kept outside of its process.
public final class Acknowledgements {
    private final Map<Long, String> eventByCommit = new HashMap<>();
    private final List<String> otherLines = new ArrayList<>();

    public void take(String line) {
        String[] words = line.split(" ", 3);
        if (words[0].equals("ack")) {
            assertThat(eventByCommit.put(Long.valueOf(words[1]), words[2]))
                    .as("commit %s is acknowledged once", words[1])
                    .isNull();
        } else {
            otherLines.add(line);
        }
    }

    public int size() {
        return eventByCommit.size();
    }

    public List<String> otherLines() {
        return otherLines;
    }

    /// Every acknowledged commit is there exactly once, numbers have no gap, and the chain is
    /// intact.
    public void assertAllIn(Ledger ledger) {
        Map<String, Long> commitByEvent = new HashMap<>();
        Head head = Head.NONE;
        try (Stream<Commit> commits = ledger.commits(1)) {
            for (Commit commit : (Iterable<Commit>) commits::iterator) {
                head = head.next(commit);
                String event = commit.events().getFirst().id();
                assertThat(commitByEvent.put(event, commit.number())).isNull();
            }
        }
        assertThat(head.number()).isEqualTo(ledger.head());
        eventByCommit.forEach(
                (commit, event) -> assertThat(commitByEvent.get(event)).isEqualTo(commit));
    }
}
