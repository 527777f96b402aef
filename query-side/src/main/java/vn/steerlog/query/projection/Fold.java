package vn.steerlog.query.projection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.steerlog.query.projection.Touched.Nothing;
import vn.steerlog.query.projection.Touched.Row;
import vn.steerlog.query.projection.Touched.RowsWith;
import vn.steerlog.query.rows.Index;
import vn.steerlog.query.rows.RowStore;
import vn.steerlog.query.rows.RowsUnavailable;

/// One projection on its way through the ledger into one row store, commit by commit. An event that
/// the projection cannot handle is parked with all that follows in its sequence; of the event that
/// failed nothing is kept.
///
/// Rows are read as of the commit before, so that a commit that was cut short is folded again to
/// the same rows. Used by one thread at a time.
final class Fold<R extends Record> {
    private final Projection<R> projection;
    private final RowStore<R> rows;
    private final Parking parking;
    private final Set<Long> leftOut;
    private long last = -1;

    /// @param leftOut the positions of events that these rows do without
    Fold(Projection<R> projection, RowStore<R> rows, Parking parking, Set<Long> leftOut) {
        this.projection = projection;
        this.rows = rows;
        this.parking = parking;
        this.leftOut = leftOut;
    }

    RowStore<R> rows() {
        return rows;
    }

    boolean leavesOut(long position) {
        return leftOut.contains(position);
    }

    Parking parking() {
        return parking;
    }

    void fold(SeenCommit commit) {
        if (commit.number() <= rows.applied()) {
            return;
        }
        if (rows.applied() != last) { // the first time, or others have folded meanwhile
            parking.learn();
        }
        Map<String, Optional<R>> changes = new HashMap<>();
        for (Seen seen : commit.events()) {
            if (!leftOut.contains(seen.position())) {
                foldOrPark(seen, commit.number() - 1, changes);
            }
        }
        rows.apply(commit.number(), changes);
        last = commit.number();
    }

    /// Rows that cannot be reached say nothing about an event.
    private void foldOrPark(Seen seen, long before, Map<String, Optional<R>> changes) {
        try {
            Touched touched = projection.touchedBy(seen.event());
            if (!(touched instanceof Nothing) && !parking.parkedBehindAnother(seen)) {
                fold(seen, before, touched, changes);
            }
        } catch (RowsUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            parking.park(seen, e);
        }
    }

    /// Why the event at `position`, which is parked, still cannot be handled; empty when it can.
    Optional<RuntimeException> refusal(SeenCommit commit, long position) {
        Map<String, Optional<R>> changes = new HashMap<>();
        Set<Long> parked =
                parking.parked().stream().map(ParkedEvent::position).collect(Collectors.toSet());
        for (Seen seen : commit.events()) {
            boolean asked = seen.position() == position;
            if (!asked && (leftOut.contains(seen.position()) || parked.contains(seen.position()))) {
                continue;
            }
            try {
                fold(seen, commit.number() - 1, projection.touchedBy(seen.event()), changes);
            } catch (RowsUnavailable e) {
                throw e;
            } catch (RuntimeException e) {
                return asked ? Optional.of(e) : Optional.empty();
            }
            if (asked) {
                break;
            }
        }
        return Optional.empty();
    }

    /// @param previous as of which commit rows are read
    private void fold(Seen seen, long previous, Touched touched, Map<String, Optional<R>> changes) {
        Map<String, Optional<R>> ofThisEvent = new HashMap<>();
        for (String key : keys(touched, previous, changes)) {
            @Nullable R before = before(key, previous, changes);
            @Nullable R after = projection.apply(key, before, seen);
            if (!Objects.equals(before, after)) {
                ofThisEvent.put(key, Optional.ofNullable(after));
            }
        }
        changes.putAll(ofThisEvent);
    }

    private @Nullable R before(String key, long commit, Map<String, Optional<R>> changes) {
        Optional<R> changed = changes.get(key);
        return (changed != null ? changed : rows.row(key, commit)).orElse(null);
    }

    private Set<String> keys(Touched touched, long commit, Map<String, Optional<R>> changes) {
        return switch (touched) {
            case Nothing _ -> Set.of();
            case Row row -> Set.of(row.key());
            case RowsWith with -> {
                Set<String> keys = new LinkedHashSet<>();
                rows.each(commit, with.index(), Set.of(with.value()), (key, _) -> keys.add(key));
                keys.removeAll(changes.keySet());
                changes.forEach(
                        (key, row) -> row.filter(r -> has(r, with)).ifPresent(_ -> keys.add(key)));
                yield keys;
            }
        };
    }

    private boolean has(R row, RowsWith with) {
        return projection.indexes().stream()
                .filter(index -> index.name().equals(with.index()))
                .map(Index::values)
                .anyMatch(values -> values.apply(row).contains(with.value()));
    }
}
