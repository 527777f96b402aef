package vn.steerlog.bench;

import java.nio.file.Path;

/// Starting the standalone application in a process of its own over a large ledger.
final class StartBench {
    private final Scale scale;
    private final Report report;

    StartBench(Scale scale, Report report) {
        this.scale = scale;
        this.report = report;
    }

    /// @param data a data folder with a ledger in it
    /// @param empty a folder without one
    void run(Path jar, Path data, Path empty) {
        Percentiles with = new Percentiles();
        Percentiles without = new Percentiles();
        for (int i = 0; i < 3; i++) {
            without.add(start(jar, empty));
            with.add(start(jar, data));
        }
        report.time(
                "start of the application over %,d events, until it answers"
                        .formatted(scale.many()),
                with,
                "over none",
                without,
                "");
        double took = Math.max(1, with.median() - without.median());
        report.row(
                "events opened and folded a second at that start, beyond one over none",
                "%,.0f/s".formatted(scale.many() * 1e9 / took),
                "",
                "",
                "≥ 150,000/s");
    }

    private static long start(Path jar, Path data) {
        long began = System.nanoTime();
        try (Application application = Application.start(jar, data, false)) {
            if (application.address().isEmpty()) {
                throw new IllegalStateException("it does not say where it answers");
            }
            return System.nanoTime() - began;
        }
    }
}
