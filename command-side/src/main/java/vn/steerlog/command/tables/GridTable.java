package vn.steerlog.command.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Turns cells into a table, and collects what is wrong on the way.
final class GridTable {
    private static final Set<TableFault> NOTICES = Set.of(TableFault.FORMULA_VALUE_TAKEN);

    private static final Pattern BRACKETS = Pattern.compile("^\\(|\\)$");

    private final Source source;
    private final Header header;
    private final Limits limits;
    private final Set<Integer> headed;
    private final List<Row> rows = new ArrayList<>();
    private final List<Finding> failures = new ArrayList<>();
    private final List<Finding> notices = new ArrayList<>();

    private GridTable(Source source, Header header, Limits limits) {
        this.source = source;
        this.header = header;
        this.limits = limits;
        this.headed =
                header.line().spots().stream()
                        .map(Grid.Spot::column)
                        .collect(Collectors.toUnmodifiableSet());
    }

    static TableReading read(Grid grid, Source source, Header header, Limits limits) {
        GridTable table = new GridTable(source, header, limits);
        table.readHeader();
        table.readRows(grid);
        return new TableReading(
                source,
                Optional.of(new Table(source, header.columns(), header.names(), table.rows)),
                table.failures,
                table.notices);
    }

    private void readHeader() {
        Map<Column, Integer> named = new HashMap<>();
        header.byIndex().forEach((index, column) -> named.put(column, index));
        for (Grid.Spot spot : header.line().spots()) {
            Optional<Column> column = header.columns().named(spot.cell().words());
            if (spot.column() >= limits.columns()) {
                fail(TableFault.TOO_MANY_COLUMNS, header.line(), spot, text(limits.columns()));
            } else if (column.isEmpty()) {
                fail(TableFault.COLUMN_UNKNOWN, header.line(), spot, names());
            } else if (!header.byIndex().containsKey(spot.column())) {
                fail(TableFault.COLUMN_DUPLICATE, header.line(), spot, new String[0]);
            }
        }
        for (Column missing : header.missing()) {
            failures.add(
                    Finding.ofCell(
                            TableFault.COLUMN_MISSING,
                            source,
                            header.line().number(),
                            missing.name(),
                            "",
                            accepted(missing)));
        }
    }

    private void readRows(Grid grid) {
        int count = 0;
        for (Grid.Line line : grid.lines()) {
            if (line.number() <= header.line().number()) {
                continue;
            }
            if (++count > limits.rows()) {
                failures.add(ofRow(TableFault.TOO_MANY_ROWS, line, text(limits.rows())));
                return;
            }
            if (failures.size() >= limits.failures()) {
                failures.add(ofRow(TableFault.TOO_MANY_FAILURES, line, text(limits.failures())));
                return;
            }
            if (count == 1 && numbersColumns(line)) {
                notices.add(ofRow(TableFault.COLUMN_NUMBERS_SKIPPED, line));
            } else {
                readRow(line);
            }
        }
    }

    /// `1`, `2`, `3` … or `(1)`, `(2)`, `(3)` … under every column, as printed forms have it below
    /// the header.
    private boolean numbersColumns(Grid.Line line) {
        List<String> words =
                line.spots().stream()
                        .map(spot -> BRACKETS.matcher(spot.cell().words()).replaceAll(""))
                        .toList();
        return words.size() >= 3
                && words.size() == headed.size()
                && words.equals(
                        IntStream.rangeClosed(1, words.size()).mapToObj(GridTable::text).toList());
    }

    private void readRow(Grid.Line line) {
        int before = failures.size();
        Map<String, Cell> cells = new HashMap<>();
        for (Grid.Spot spot : line.spots()) {
            check(line, spot);
            Column column = header.byIndex().get(spot.column());
            if (column != null) {
                cells.put(column.name(), spot.cell());
            }
        }
        if (failures.size() == before && !cells.isEmpty()) {
            rows.add(new Row(source, line.number(), cells));
        }
    }

    private void check(Grid.Line line, Grid.Spot spot) {
        if (spot.remark().isPresent()) {
            remark(line, spot, spot.remark().get());
        }
        if (!headed.contains(spot.column()) && spot.column() < limits.columns()) {
            fail(TableFault.CELL_WITHOUT_COLUMN, line, spot, names());
        }
        if (spot.cell() instanceof Cell.Text(String text) && CellText.isFormula(text)) {
            fail(TableFault.FORMULA_NOT_ALLOWED, line, spot, "- …", "-3,5");
        }
    }

    private void remark(Grid.Line line, Grid.Spot spot, TableFault fault) {
        if (NOTICES.contains(fault)) {
            notices.add(finding(fault, line, spot, spot.cell().words()));
            return;
        }
        switch (fault) {
            case CELL_TOO_LONG -> fail(fault, line, spot, text(limits.cellLength()));
            case TOO_MANY_COLUMNS -> fail(fault, line, spot, text(limits.columns()));
            case CELL_TIME -> fail(fault, line, spot, "17/11/2025");
            case CELL_NUMBER -> fail(fault, line, spot, "4.607", "84,2");
            default -> fail(fault, line, spot, new String[0]);
        }
    }

    private void fail(TableFault fault, Grid.Line line, Grid.Spot spot, String... accepted) {
        failures.add(finding(fault, line, spot, accepted));
    }

    private Finding finding(TableFault fault, Grid.Line line, Grid.Spot spot, String... accepted) {
        Column column = header.byIndex().get(spot.column());
        String name = column == null ? Grid.letters(spot.column()) : column.name();
        return Finding.ofCell(fault, source, line.number(), name, spot.read(), accepted);
    }

    private Finding ofRow(TableFault fault, Grid.Line line, String... accepted) {
        return new Finding(
                fault.name(),
                source,
                Optional.of(line.number()),
                Optional.empty(),
                "",
                List.of(accepted));
    }

    private String[] names() {
        return header.columns().names().toArray(String[]::new);
    }

    private static String[] accepted(Column column) {
        List<String> names = new ArrayList<>(column.synonyms());
        names.addFirst(column.name());
        return names.toArray(String[]::new);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
