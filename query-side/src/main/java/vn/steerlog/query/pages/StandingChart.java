package vn.steerlog.query.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.steerlog.query.charts.Stack;
import vn.steerlog.query.overview.Point;
import vn.steerlog.query.overview.Standings.Part;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.Tally;

/// How tasks stand, drawn as stacks of the standings in the order of urgency.
public final class StandingChart {
    private StandingChart() {}

    /// @param from where it begins, of [Stack#LONGEST]
    public record Piece(Standing standing, int count, int from, int length) {}

    /// A column of a chart over time.
    public record Column(LocalDate day, Tally tally, List<Piece> pieces) {}

    /// A row of a chart by parts.
    public record Row<K>(Part<K> part, List<Piece> pieces) {}

    static List<Column> columns(List<Point> points) {
        List<Stack> stacks =
                Stack.comparable(points.stream().map(point -> counts(point.tally())).toList());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            columns.add(new Column(point.day(), point.tally(), pieces(stacks.get(i))));
        }
        return columns;
    }

    static <K> List<Row<K>> rows(List<Part<K>> parts) {
        List<Stack> stacks =
                Stack.comparable(parts.stream().map(part -> counts(part.tally())).toList());
        List<Row<K>> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            rows.add(new Row<>(parts.get(i), pieces(stacks.get(i))));
        }
        return rows;
    }

    private static int[] counts(Tally tally) {
        return Share.ORDER.stream().mapToInt(tally::of).toArray();
    }

    private static List<Piece> pieces(Stack stack) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < stack.pieces().size(); i++) {
            Stack.Piece piece = stack.pieces().get(i);
            pieces.add(new Piece(Share.ORDER.get(i), piece.count(), piece.from(), piece.length()));
        }
        return pieces;
    }
}
