package vn.steerlog.command.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is found in one table, in its order.
final class Findings {
    private final Source source;
    private final Header header;
    private final Limits limits;
    private final List<Finding> failures = new ArrayList<>();
    private final List<Finding> notices = new ArrayList<>();
    private final Set<String> noted = new HashSet<>();

    Findings(Source source, Header header, Limits limits) {
        this.source = source;
        this.header = header;
        this.limits = limits;
    }

    List<Finding> failures() {
        return failures;
    }

    List<Finding> notices() {
        return notices;
    }

    void fail(TableFault fault, Grid.Line line, Grid.Spot spot) {
        failures.add(ofCell(fault, line, spot));
    }

    void failMissing(Column column) {
        List<String> names = new ArrayList<>(column.synonyms());
        names.addFirst(column.name());
        failures.add(
                finding(
                        TableFault.COLUMN_MISSING,
                        header.line(),
                        Optional.of(column.name()),
                        "",
                        names));
    }

    void failRow(TableFault fault, Grid.Line line, int most) {
        failures.add(finding(fault, line, Optional.empty(), "", List.of(Integer.toString(most))));
    }

    void noteRow(TableFault notice, Grid.Line line) {
        notices.add(finding(notice, line, Optional.empty(), "", List.of()));
    }

    /// A notice is given once a column, for the first of its cells.
    void remark(TableFault fault, Grid.Line line, Grid.Spot spot) {
        boolean notice =
                fault == TableFault.FORMULA_VALUE_TAKEN || fault == TableFault.MERGED_VALUE_TAKEN;
        if (!notice) {
            fail(fault, line, spot);
        } else if (noted.add(fault + columnName(spot))) {
            notices.add(ofCell(fault, line, spot));
        }
    }

    private Finding ofCell(TableFault fault, Grid.Line line, Grid.Spot spot) {
        return finding(
                fault, line, Optional.of(columnName(spot)), spot.read(), accepted(fault, spot));
    }

    private Finding finding(
            TableFault fault,
            Grid.Line line,
            Optional<String> column,
            String read,
            List<String> accepted) {
        return new Finding(
                fault.name(), source, Optional.of(line.number()), column, read, accepted);
    }

    private String columnName(Grid.Spot spot) {
        Column column = header.byIndex().get(spot.column());
        return column == null ? Grid.letters(spot.column()) : column.name();
    }

    private List<String> accepted(TableFault fault, Grid.Spot spot) {
        return switch (fault) {
            case COLUMN_UNKNOWN, CELL_WITHOUT_COLUMN -> header.columns().names();
            case CELL_TOO_LONG -> List.of(Integer.toString(limits.cellLength()));
            case TOO_MANY_COLUMNS -> List.of(Integer.toString(limits.columns()));
            case CELL_TIME -> List.of("17/11/2025");
            case CELL_NUMBER -> List.of("4.607", "84,2");
            case FORMULA_NOT_ALLOWED -> List.of("- …", "-3,5");
            case FORMULA_VALUE_TAKEN -> List.of(spot.cell().words());
            default -> List.of();
        };
    }
}
