package vn.steerlog.command.tables;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The row that names the columns: among the first rows the one that names the most known columns,
/// since titles may stand above it.
///
/// @param line the header row itself
/// @param byIndex the known columns, by their place counted from 0; of a column that is named
///   twice, the first
record Header(Columns columns, Grid.Line line, Map<Integer, Column> byIndex) {
    static final int SEARCHED_ROWS = 20;

    Header {
        byIndex = Map.copyOf(byIndex);
    }

    static Optional<Header> find(Grid grid, Columns columns) {
        return grid.lines().stream()
                .takeWhile(line -> line.number() <= SEARCHED_ROWS)
                .map(line -> of(line, columns))
                .filter(header -> !header.byIndex.isEmpty())
                .reduce((best, next) -> next.byIndex.size() > best.byIndex.size() ? next : best);
    }

    /// The kind of list whose header fits best; of equals the first.
    ///
    /// @param name a name that may tell the kind, such as the file's
    static Optional<Header> best(Grid grid, List<Columns> kinds, String name) {
        return kinds.stream()
                .map(columns -> find(grid, columns))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((Header header) -> header.fit(name)).reversed())
                .findFirst();
    }

    /// More is better: known columns count for it, unknown and missing ones against it.
    int fit(String name) {
        int unknown = line.spots().size() - byIndex.size();
        int named = Columns.folded(name).contains(Columns.folded(columns.list())) ? 1 : 0;
        return 2 * (byIndex.size() - unknown - missing().size()) + named;
    }

    /// Whether something stands in the header above the column.
    boolean covers(int index) {
        return line.spots().stream().anyMatch(spot -> spot.column() == index);
    }

    List<Column> missing() {
        return columns.columns().stream()
                .filter(column -> column.required() && !byIndex.containsValue(column))
                .toList();
    }

    /// The declared names, in the order of the file.
    List<String> names() {
        return line.spots().stream()
                .map(spot -> byIndex.get(spot.column()))
                .flatMap(column -> Optional.ofNullable(column).stream())
                .map(Column::name)
                .toList();
    }

    private static Header of(Grid.Line line, Columns columns) {
        Map<Integer, Column> byIndex = new HashMap<>();
        for (Grid.Spot spot : line.spots()) {
            columns.named(spot.cell().words())
                    .filter(column -> !byIndex.containsValue(column))
                    .ifPresent(column -> byIndex.put(spot.column(), column));
        }
        return new Header(columns, line, byIndex);
    }
}
