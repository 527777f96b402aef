package vn.steerlog.bench;

import java.util.List;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Durations in nanoseconds, or rates a second, of many rounds or calls.
final class Percentiles {
    private final Histogram histogram = new ConcurrentHistogram(3);

    static Percentiles of(List<Long> values) {
        Percentiles percentiles = new Percentiles();
        values.forEach(percentiles::add);
        return percentiles;
    }

    void add(long value) {
        histogram.recordValue(value);
    }

    double at(double percentile) {
        return histogram.getValueAtPercentile(percentile);
    }

    double median() {
        return at(50);
    }

    boolean isEmpty() {
        return histogram.getTotalCount() == 0;
    }
}
