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
    void run(Path jar, Path data) {
        Percentiles times = new Percentiles();
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            try (Application application = Application.start(jar, data, false)) {
                times.add(System.nanoTime() - began);
                if (application.address().isEmpty()) {
                    throw new IllegalStateException("it does not say where it answers");
                }
            }
        }
        report.time(
                "start of the application over %,d events, until it answers"
                        .formatted(scale.many()),
                times,
                "");
    }
}
