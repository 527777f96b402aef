package vn.steerlog.command.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cells merged over several rows. A workbook keeps their value in the first row only; people read
/// it in every row.
///
/// Only rows that hold something else are filled, so that a merged cell makes no rows.
final class MergedCells {
    private static final Pattern AREA =
            Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}):\\$?[A-Za-z]{1,3}\\$?(\\d{1,7})");

    private final List<Area> areas = new ArrayList<>();

    /// @param column the first one, counted from 0
    private record Area(int column, int firstRow, int lastRow) {}

    /// @param reference `B4:B6`; one that is no area, or within one row, says nothing
    void add(String reference) {
        Matcher area = AREA.matcher(reference);
        if (area.matches()) {
            int first = Integer.parseInt(area.group(2));
            int last = Integer.parseInt(area.group(3));
            if (first < last) {
                areas.add(new Area(Grid.column(area.group(1)), first, last));
            }
        }
    }

    List<Grid.Line> filled(List<Grid.Line> lines, Budget budget) throws Unreadable {
        if (areas.isEmpty()) {
            return lines;
        }
        TreeMap<Integer, Grid.Line> byNumber = new TreeMap<>();
        lines.forEach(line -> byNumber.put(line.number(), line));
        Map<Integer, List<Grid.Spot>> added = new HashMap<>();
        for (Area area : areas) {
            Optional<Grid.Spot> value =
                    Optional.ofNullable(byNumber.get(area.firstRow()))
                            .flatMap(line -> line.at(area.column()));
            if (value.isPresent()) {
                Grid.Spot continued = value.get().continued();
                for (Grid.Line line :
                        byNumber.subMap(area.firstRow(), false, area.lastRow(), true).values()) {
                    budget.take(new Grid.Line(line.number(), List.of(continued)));
                    added.computeIfAbsent(line.number(), _ -> new ArrayList<>()).add(continued);
                }
            }
        }
        return lines.stream()
                .map(line -> with(line, added.getOrDefault(line.number(), List.of())))
                .toList();
    }

    /// What the line holds itself comes first.
    private static Grid.Line with(Grid.Line line, List<Grid.Spot> added) {
        Map<Integer, Grid.Spot> spots = new HashMap<>();
        added.forEach(spot -> spots.put(spot.column(), spot));
        line.spots().forEach(spot -> spots.put(spot.column(), spot));
        return new Grid.Line(
                line.number(),
                spots.values().stream()
                        .sorted(Comparator.comparingInt(Grid.Spot::column))
                        .toList());
    }
}
