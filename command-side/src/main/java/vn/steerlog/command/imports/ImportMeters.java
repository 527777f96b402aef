package vn.steerlog.command.imports;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import vn.steerlog.command.imports.ImportReport.FileReport;

/// Counts and times imports, their files and their rows.
final class ImportMeters {
    private final MeterRegistry registry;

    ImportMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    ImportReport measured(boolean dryRun, Supplier<ImportReport> work) {
        String mode = dryRun ? "dry" : "real";
        long began = System.nanoTime();
        ImportReport report = work.get();
        Timer.builder("steerlog.import.execution")
                .tag("mode", mode)
                .register(registry)
                .record(Duration.ofNanos(System.nanoTime() - began));
        report.files().forEach(file -> count(file, mode));
        return report;
    }

    private void count(FileReport file, String mode) {
        String kind = file.kind().map(ImportMeters::word).orElse("unknown");
        count("steerlog.import.files", mode, kind, file.outcome());
        file.rows().forEach(row -> count("steerlog.import.rows", mode, kind, row.outcome()));
    }

    private void count(String meter, String mode, String kind, Enum<?> outcome) {
        registry.counter(meter, "mode", mode, "kind", kind, "outcome", word(outcome)).increment();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
