package vn.steerlog.command.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.steerlog.command.tables.Table.Named;

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

    /// The kinds of lists whose header fits best: one, unless several fit equally; empty when none
    /// fits.
    ///
    /// @param source whose names may tell the kind, the sheet's before the file's
    static List<Header> best(Grid grid, List<Columns> kinds, Source source) {
        TreeMap<Integer, List<Header>> byFit =
                kinds.stream()
                        .map(columns -> find(grid, columns))
                        .flatMap(Optional::stream)
                        .collect(
                                Collectors.groupingBy(
                                        header -> header.fit(source),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byFit.isEmpty() ? List.of() : byFit.lastEntry().getValue();
    }

    /// More is better: known columns count for it, unknown and missing ones against it.
    int fit(Source source) {
        int unknown = line.spots().size() - byIndex.size();
        boolean bySheet = source.sheet().filter(columns::areNamedBy).isPresent();
        int named = bySheet ? 2 : columns.areNamedBy(source.file()) ? 1 : 0;
        return 3 * (byIndex.size() - unknown - missing().size()) + named;
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

    /// The known columns in the order of the file, each with how the file names it.
    List<Named> named() {
        List<Named> named = new ArrayList<>();
        for (Grid.Spot spot : line.spots()) {
            Column column = byIndex.get(spot.column());
            if (column != null) {
                named.add(new Named(column.name(), spot.cell().words()));
            }
        }
        return named;
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
