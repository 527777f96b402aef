package vn.steerlog.command.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Turns cells into a table, and collects what is wrong on the way.
final class GridTable {
    private static final Pattern BRACKETS = Pattern.compile("^\\(|\\)$");

    private final Source source;
    private final Header header;
    private final Limits limits;
    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> unread = new ArrayList<>();

    private GridTable(Source source, Header header, Limits limits) {
        this.source = source;
        this.header = header;
        this.limits = limits;
        this.findings = new Findings(source, header, limits);
    }

    static TableReading read(Grid grid, Source source, Header header, Limits limits) {
        GridTable table = new GridTable(source, header, limits);
        table.readHeader();
        table.readRows(
                grid.lines().stream()
                        .filter(line -> line.number() > header.line().number())
                        .toList());
        return new TableReading(
                source,
                Optional.of(
                        new Table(
                                source,
                                header.columns(),
                                header.named(),
                                header.line().number(),
                                table.rows,
                                table.unread)),
                table.findings.failures(),
                table.findings.notices());
    }

    private void readHeader() {
        Grid.Line line = header.line();
        for (Grid.Spot spot : line.spots()) {
            if (spot.column() >= limits.columns()) {
                findings.fail(TableFault.TOO_MANY_COLUMNS, line, spot);
            } else if (header.columns().named(spot.cell().words()).isEmpty()) {
                findings.fail(TableFault.COLUMN_UNKNOWN, line, spot);
            } else if (!header.byIndex().containsKey(spot.column())) {
                findings.fail(TableFault.COLUMN_DUPLICATE, line, spot);
            }
        }
        header.missing().forEach(findings::failMissing);
    }

    private void readRows(List<Grid.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Grid.Line line = lines.get(i);
            if (i >= limits.rows()) {
                findings.failRow(TableFault.TOO_MANY_ROWS, line, limits.rows());
                return;
            }
            if (findings.failures().size() >= limits.failures()) {
                findings.failRow(TableFault.TOO_MANY_FAILURES, line, limits.failures());
                return;
            }
            if (i == 0 && numbersColumns(line)) {
                findings.noteRow(TableFault.COLUMN_NUMBERS_SKIPPED, line);
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
        int count = header.line().spots().size();
        return count >= 3
                && words.equals(
                        IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList());
    }

    private void readRow(Grid.Line line) {
        int before = findings.failures().size();
        Map<String, Cell> cells = new HashMap<>();
        for (Grid.Spot spot : line.spots()) {
            Column column = header.byIndex().get(spot.column());
            if (column != null && column.required() && spot.isContinued()) {
                continue;
            }
            boolean sound = check(line, spot);
            if (column != null) {
                cells.put(column.name(), sound ? spot.cell() : new Cell.Unread(spot.read()));
            }
        }
        if (!cells.isEmpty()) {
            boolean whole = findings.failures().size() == before;
            (whole ? rows : unread).add(new Row(source, line.number(), cells));
        }
    }

    /// @return whether nothing is wrong with the cell
    private boolean check(Grid.Line line, Grid.Spot spot) {
        int before = findings.failures().size();
        spot.remark().ifPresent(fault -> findings.remark(fault, line, spot));
        if (!header.covers(spot.column()) && spot.column() < limits.columns()) {
            findings.fail(TableFault.CELL_WITHOUT_COLUMN, line, spot);
        }
        if (spot.cell() instanceof Cell.Text(String text) && CellText.isFormula(text)) {
            findings.fail(TableFault.FORMULA_NOT_ALLOWED, line, spot);
        }
        return findings.failures().size() == before;
    }
}
