package vn.steerlog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The table of a run, as Markdown.
final class Report {
    private final List<String> lines = new ArrayList<>();

    /// @param figure what section 12 of the design asks for; empty when it asks for nothing
    void rate(String what, Percentiles ours, String peer, Percentiles theirs, String figure) {
        row(
                what,
                rates(ours),
                peer + ": " + rates(theirs),
                ratio(ours.median() / theirs.median()),
                figure);
    }

    void rate(String what, Percentiles ours, String figure) {
        row(what, rates(ours), "", "", figure);
    }

    void alone(String what, Percentiles ours, String whyAlone) {
        row(what, rates(ours), whyAlone, "", "");
    }

    /// Shorter is better: the ratio says how many times longer the peer takes.
    void time(String what, Percentiles ours, String peer, Percentiles theirs, String figure) {
        row(
                what,
                times(ours),
                peer + ": " + times(theirs),
                ratio(theirs.median() / ours.median()),
                figure);
    }

    void time(String what, Percentiles ours, String figure) {
        row(what, times(ours), "", "", figure);
    }

    void row(String what, String ours, String peer, String ratio, String figure) {
        String line = "| %s | %s | %s | %s | %s |".formatted(what, ours, peer, ratio, figure);
        lines.add(line);
        System.out.println(line);
    }

    private static String rates(Percentiles rates) {
        return String.format(
                Locale.ROOT,
                "%,.0f/s (%,.0f to %,.0f)",
                rates.median(),
                rates.at(25),
                rates.at(75));
    }

    private static String times(Percentiles times) {
        return String.format(
                Locale.ROOT,
                "%s (p99 %s, p99.9 %s)",
                duration(times.median()),
                duration(times.at(99)),
                duration(times.at(99.9)));
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    static String duration(double nanos) {
        if (nanos >= 1e9) {
            return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
        }
        return nanos >= 1e6
                ? String.format(Locale.ROOT, "%.2f ms", nanos / 1e6)
                : String.format(Locale.ROOT, "%.1f µs", nanos / 1e3);
    }

    void write(Path file) throws IOException {
        List<String> text = new ArrayList<>();
        text.add("# Benchmarks");
        text.add("");
        text.add(
                "Written by the bench (see CONTRIBUTING) on "
                        + LocalDate.now(ZoneOffset.UTC)
                        + ": "
                        + machine()
                        + ".");
        text.add(
                "Ours and the peer's ran in the same process, in turns. Rates are the median of the"
                        + " rounds, with the");
        text.add(
                "25th and 75th percentile; times are the median with the 99th and 99.9th. A ratio"
                        + " above 1 is in our favour.");
        text.add("");
        text.add("| what | Steerlog | peer | ratio | to reach |");
        text.add("| --- | --- | --- | --- | --- |");
        text.addAll(lines);
        Files.write(file, text);
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%s %s, %d processors, heap up to %d MB, Java %s",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                runtime.availableProcessors(),
                runtime.maxMemory() >> 20,
                System.getProperty("java.version"));
    }
}
