package vn.steerlog.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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
    void run(Path jar, Path data, Path empty) throws IOException, InterruptedException {
        unpacked(jar, empty);
        Percentiles with = new Percentiles();
        Percentiles without = new Percentiles();
        for (int i = 0; i < Math.min(scale.rounds(), 3); i++) {
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

    /// Over nothing, from the unpacked jar: with what `mvn spring-boot:run` gives Java, and
    /// without.
    private void unpacked(Path jar, Path empty) throws IOException, InterruptedException {
        Path folder = empty.resolveSibling("unpacked");
        int ended =
                new ProcessBuilder(
                                Application.java(),
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                folder.toString())
                        .start()
                        .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("the jar cannot be unpacked");
        }
        Path unpacked = folder.resolve(jar.getFileName());
        Percentiles asReadme = new Percentiles();
        Percentiles plain = new Percentiles();
        for (int i = 0; i < Math.min(scale.rounds(), 5); i++) {
            asReadme.add(start(unpacked, empty, List.of("-XX:TieredStopAtLevel=1")));
            plain.add(start(unpacked, empty, List.of()));
        }
        report.time(
                "start of the application with the options of `spring-boot:run`, until it answers",
                asReadme,
                "without these options",
                plain,
                "≤ 6 s");
    }

    private static long start(Path jar, Path data) {
        return start(jar, data, List.of());
    }

    private static long start(Path jar, Path data, List<String> options) {
        long began = System.nanoTime();
        try (Application application = Application.start(jar, data, false, options)) {
            if (application.address().isEmpty()) {
                throw new IllegalStateException("it does not say where it answers");
            }
            return System.nanoTime() - began;
        }
    }
}
