package vn.steerlog.query.duefeed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.rows.RowStore;
import vn.steerlog.query.rows.Version;
import vn.steerlog.query.taskregister.TaskRow;

/// Which commit changed a task last. The answer is remembered as long as the task is the same, so
/// that a feed that is read every hour asks the store for what changed only.
final class LastChanges {
    private static final int MOST = 20_000;

    private final RowStore<TaskRow> rows;
    private final Ledger ledger;
    private final Map<String, Change> known = new ConcurrentHashMap<>();

    LastChanges(RowStore<TaskRow> rows, Ledger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    record Change(TaskRow task, long commit, Instant at) {}

    /// @param upTo the commit as of which `task` was read
    Change of(TaskRow task, long upTo) {
        String id = task.task().value();
        Change remembered = known.get(id);
        if (remembered != null && remembered.task().equals(task)) {
            return remembered;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        Change found = find(task, upTo);
        known.put(id, found);
        return found;
    }

    private Change find(TaskRow task, long upTo) {
        List<Version<TaskRow>> versions = rows.versions(task.task().value());
        long commit =
                versions.stream()
                        .mapToLong(Version::from)
                        .filter(from -> from <= upTo)
                        .max()
                        .orElse(task.recorded().commit());
        return new Change(task, commit, ledger.commit(commit).orElseThrow().at());
    }
}
