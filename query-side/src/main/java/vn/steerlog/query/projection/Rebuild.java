package vn.steerlog.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far a rebuild has come. Written by the rebuilding thread, read by anybody.
public final class Rebuild {
    /// @param commits folded so far, of `total` in the ledger
    /// @param eventsPerSecond since it began
    /// @param failure why it waits or was given up; the old rows go on serving
    public record Progress(
            String projection,
            State state,
            Instant startedAt,
            long commits,
            long total,
            long events,
            long eventsPerSecond,
            Optional<String> failure) {}

    public enum State {
        RUNNING,
        /// The rows or the ledger cannot be reached: it begins again by itself.
        WAITING,
        DONE,
        FAILED
    }

    private final String projection;
    private final Instant startedAt;
    private final long began = System.nanoTime();
    private volatile Progress progress;

    public Rebuild(String projection, Instant startedAt) {
        this.projection = projection;
        this.startedAt = startedAt;
        this.progress = progress(State.RUNNING, 0, 0, 0, Optional.empty());
    }

    public Progress progress() {
        return progress;
    }

    void begins(long total) {
        progress = progress(State.RUNNING, 0, total, 0, Optional.empty());
    }

    void folded(List<SeenCommit> commits, long total) {
        long events = commits.stream().mapToLong(commit -> commit.events().size()).sum();
        progress =
                progress(
                        State.RUNNING,
                        commits.getLast().number(),
                        total,
                        progress.events() + events,
                        Optional.empty());
    }

    public void done() {
        Progress last = progress;
        progress =
                progress(State.DONE, last.commits(), last.total(), last.events(), Optional.empty());
    }

    /// Whether it ends by itself, sooner or later.
    public boolean isUnderWay() {
        State state = progress.state();
        return state == State.RUNNING || state == State.WAITING;
    }

    public void waits(Throwable cause) {
        stands(State.WAITING, cause);
    }

    public void failed(Throwable cause) {
        stands(State.FAILED, cause);
    }

    private void stands(State state, Throwable cause) {
        Progress last = progress;
        progress =
                progress(
                        state,
                        last.commits(),
                        last.total(),
                        last.events(),
                        Optional.of(cause.toString()));
    }

    private Progress progress(
            State state, long commits, long total, long events, Optional<String> failure) {
        long nanos = Math.max(1, System.nanoTime() - began);
        long rate = (long) (events * 1e9 / nanos);
        return new Progress(projection, state, startedAt, commits, total, events, rate, failure);
    }
}
