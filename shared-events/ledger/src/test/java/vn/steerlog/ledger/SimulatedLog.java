package vn.steerlog.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is in a store after a simulation.
record SimulatedLog(
        List<Commit> commits, Set<String> ids, Set<Place> places, Map<String, Long> lastCommitOf) {

    /// Reads all of `store`, whose chain must be intact, and closes it.
    static SimulatedLog read(LedgerStore store, String name) {
        SimulatedLog log =
                new SimulatedLog(
                        new ArrayList<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
        Head head = Head.NONE;
        try (store) {
            while (head.number() < store.head().number()) {
                Commit commit = RecordReader.read(store.records(head.number() + 1, 0).getFirst());
                head = head.next(commit);
                log.add(commit);
            }
        }
        assertThat(head.number()).as(name).isEqualTo(log.commits.size());
        return log;
    }

    private void add(Commit commit) {
        commits.add(commit);
        for (RecordedEvent event : commit.events()) {
            ids.add(event.id());
            event.place().ifPresent(places::add);
            event.place().ifPresent(place -> lastCommitOf.put(place.key(), commit.number()));
        }
    }

    String[] causesOfOthers() {
        return commits.stream()
                .filter(commit -> commit.by().equals(SimulatedServer.OTHERS))
                .map(Commit::cause)
                .toArray(String[]::new);
    }

    /// Whether something is there for which `draft`, which is not, may have been refused.
    boolean refuses(CommitDraft draft) {
        return Set.of(causesOfOthers()).contains(draft.cause())
                || draft.conditions().stream().anyMatch(this::hasMoved)
                || draft.events().stream().anyMatch(this::isTaken);
    }

    private boolean hasMoved(Unmoved condition) {
        return lastCommitOf.getOrDefault(condition.key().orElseThrow(), 0L) > condition.since();
    }

    private boolean isTaken(EventDraft event) {
        return ids.contains(event.id()) || event.place().filter(places::contains).isPresent();
    }
}
