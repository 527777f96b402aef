package vn.steerlog.query.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.SeenCommit;
import vn.steerlog.query.projection.Touched;
import vn.steerlog.query.projection.Touched.Nothing;
import vn.steerlog.query.projection.Touched.Row;
import vn.steerlog.query.projection.Touched.RowsWith;
import vn.steerlog.query.rows.Changed;

/// Finds the events behind changes of rows, by folding the commits that changed them once more,
/// event by event. Every commit is read once.
final class Attribution<R extends Record> {
    private final Projection<R> projection;
    private final Folded<R> folded;
    private final Map<Long, Touching> commits = new HashMap<>();

    Attribution(Folded<R> folded) {
        this.projection = folded.projection();
        this.folded = folded;
    }

    /// @param byField the events that changed each field
    /// @param all in the order of the ledger
    record Causes(Map<String, List<Cause>> byField, List<Cause> all) {
        List<Cause> of(String field) {
            return byField.getOrDefault(field, List.of());
        }
    }

    Causes causes(Changed<R> changed) {
        Causes causes = new Causes(new HashMap<>(), new ArrayList<>());
        Optional<R> before = changed.before();
        for (Changed.Step<R> step : changed.steps()) {
            attribute(changed.key(), before, step.commit(), causes);
            before = step.row();
        }
        return causes;
    }

    private void attribute(String key, Optional<R> before, long commit, Causes causes) {
        Optional<R> now = before;
        for (Seen seen : touching(commit).of(key)) {
            if (!touches(seen, key, now)) {
                continue;
            }
            Optional<R> next = after(key, now, seen);
            List<String> fields = Comparing.changedFields(now, next);
            if (!fields.isEmpty()) {
                Cause cause = Cause.of(seen);
                causes.all().add(cause);
                fields.forEach(field ->
                        causes.byField().computeIfAbsent(field, _ -> new ArrayList<>()).add(cause));
            }
            now = next;
        }
    }

    /// An event that the projection cannot handle is parked and had no part in the row.
    private Optional<R> after(String key, Optional<R> row, Seen seen) {
        try {
            return Optional.ofNullable(projection.apply(key, row.orElse(null), seen));
        } catch (RuntimeException _) {
            return row;
        }
    }

    private boolean touches(Seen seen, String key, Optional<R> row) {
        return switch (projection.touchedBy(seen.event())) {
            case Nothing _ -> false;
            case Row touched -> touched.key().equals(key);
            case RowsWith with ->
                    row.isPresent()
                            && projection.indexes().stream()
                                    .filter(index -> index.name().equals(with.index()))
                                    .anyMatch(index ->
                                            index.values().apply(row.get()).contains(with.value()));
        };
    }

    private Touching touching(long commit) {
        return commits.computeIfAbsent(
                commit, number -> Touching.of(folded.commits().read(number), projection));
    }

    /// The events of one commit by the row they may touch, and those that find their rows by an
    /// index.
    private record Touching(Map<String, List<Seen>> byKey, List<Seen> byIndex) {
        static Touching of(SeenCommit commit, Projection<?> projection) {
            Map<String, List<Seen>> byKey = new LinkedHashMap<>();
            List<Seen> byIndex = new ArrayList<>();
            for (Seen seen : commit.events()) {
                Touched touched = touched(seen, projection);
                if (touched instanceof Row row) {
                    byKey.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(seen);
                } else if (touched instanceof RowsWith) {
                    byIndex.add(seen);
                }
            }
            return new Touching(byKey, byIndex);
        }

        private static Touched touched(Seen seen, Projection<?> projection) {
            try {
                return projection.touchedBy(seen.event());
            } catch (RuntimeException _) {
                return Touched.NOTHING;
            }
        }

        List<Seen> of(String key) {
            List<Seen> own = byKey.getOrDefault(key, List.of());
            if (byIndex.isEmpty()) {
                return own;
            }
            List<Seen> all = new ArrayList<>(own);
            all.addAll(byIndex);
            all.sort((one, other) -> Long.compare(one.position(), other.position()));
            return all;
        }
    }
}
