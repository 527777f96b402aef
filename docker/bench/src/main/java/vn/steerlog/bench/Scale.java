package vn.steerlog.bench;

import java.time.Duration;

/// How much is done.
///
/// @param rounds of each comparison of rates, after one to warm up
/// @param round how long each of them lasts
/// @param few events of a small log
/// @param many events of a large one
/// @param tasks how many tasks they are about
/// @param questions asked of each view
record Scale(int rounds, Duration round, int few, int many, int tasks, int questions) {
    static final Scale FULL =
            new Scale(7, Duration.ofMillis(1500), 10_000, 1_000_000, 100_000, 500);

    /// Enough to see that everything runs.
    static final Scale SMOKE = new Scale(1, Duration.ofMillis(50), 300, 2_000, 200, 20);

    long roundNanos() {
        return round.toNanos();
    }
}
