package vn.steerlog.query.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Figures over time as a line, with the figure to be reached as a level, in a box of [#WIDTH] by
/// [#HEIGHT]; y grows downwards.
///
/// @param points in the order of their days
/// @param goal how high the figure to be reached lies; absent without one
/// @param lowest the least of all figures shown, the goal among them
/// @param highest the greatest
public record Curve(
        List<Point> points, Optional<Integer> goal, BigDecimal lowest, BigDecimal highest) {
    public static final int WIDTH = 1000;
    public static final int HEIGHT = 300;

    /// Room above and below, so that no dot is cut.
    private static final int MARGIN = 20;

    public record Figure(LocalDate day, BigDecimal value) {}

    public record Point(int x, int y, LocalDate day, BigDecimal value) {}

    /// Empty without a figure.
    public static Optional<Curve> of(List<Figure> figures, Optional<BigDecimal> goal) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> ordered = figures.stream().sorted(Comparator.comparing(Figure::day)).toList();
        List<BigDecimal> values =
                Stream.concat(ordered.stream().map(Figure::value), goal.stream()).sorted().toList();
        BigDecimal lowest = values.getFirst();
        BigDecimal highest = values.getLast();
        long first = ordered.getFirst().day().toEpochDay();
        long days = ordered.getLast().day().toEpochDay() - first;
        List<Point> points = new ArrayList<>();
        for (Figure figure : ordered) {
            long after = figure.day().toEpochDay() - first;
            int x = days == 0 ? WIDTH / 2 : Math.toIntExact(after * WIDTH / days);
            int y = y(figure.value(), lowest, highest);
            points.add(new Point(x, y, figure.day(), figure.value()));
        }
        return Optional.of(
                new Curve(
                        List.copyOf(points),
                        goal.map(value -> y(value, lowest, highest)),
                        lowest,
                        highest));
    }

    /// The points as SVG's `points` attribute has them.
    public String line() {
        return points.stream()
                .map(point -> point.x() + "," + point.y())
                .collect(Collectors.joining(" "));
    }

    private static int y(BigDecimal value, BigDecimal lowest, BigDecimal highest) {
        BigDecimal span = highest.subtract(lowest);
        if (span.signum() == 0) {
            return HEIGHT / 2;
        }
        BigDecimal share = value.subtract(lowest).divide(span, MathContext.DECIMAL32);
        BigDecimal room = BigDecimal.valueOf(HEIGHT - 2L * MARGIN);
        return HEIGHT - MARGIN - room.multiply(share).setScale(0, RoundingMode.HALF_UP).intValue();
    }
}
