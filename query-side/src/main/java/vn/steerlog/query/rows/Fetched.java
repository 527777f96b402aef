package vn.steerlog.query.rows;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Rows as of a commit on their way to a visitor. Some are found in memory before any of them is
/// visited, so that the processor waits for many at once: whoever goes through all rows spends most
/// of the time in waiting for them.
final class Fetched<R> {
    private static final int AT_ONCE = 128;

    private final long commit;
    private final BiConsumer<Line<R>, R> visit;
    private final @Nullable Object[] rows = new @Nullable Object[AT_ONCE];
    private final @Nullable Object[] lines = new @Nullable Object[AT_ONCE];
    private int size;

    Fetched(long commit, BiConsumer<Line<R>, R> visit) {
        this.commit = commit;
        this.visit = visit;
    }

    void fetch(Line<R> line) {
        R row = line.at(commit);
        if (row != null) {
            lines[size] = line;
            rows[size++] = row;
        }
        if (size == AT_ONCE) {
            visit();
        }
    }

    /// Hands over what was fetched since the last time.
    @SuppressWarnings("unchecked")
    void visit() {
        for (int i = 0; i < size; i++) {
            R row = (R) rows[i];
            Line<R> line = (Line<R>) lines[i];
            if (row != null && line != null) {
                visit.accept(line, row);
            }
        }
        size = 0;
    }
}
