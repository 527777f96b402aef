package vn.steerlog.command.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.command.wording.Unclear;

/// One row below the header that is not blank.
///
/// @param number as a spreadsheet shows it: the first row of a file is 1
public record Row(Source source, int number, Map<String, Cell> cells) {
    private static final Cell EMPTY = new Cell.Empty();

    public Row {
        cells = Map.copyOf(cells);
    }

    /// @param column the declared name
    /// @return an empty cell also when the list does not have the column
    public Cell cell(String column) {
        return cells.getOrDefault(column, EMPTY);
    }

    /// That the words of a cell could not be understood.
    public Finding finding(String column, Unclear unclear) {
        return Finding.ofWords(unclear, source, number, column);
    }

    /// That a cell is wrong for a reason of the caller's own.
    public Finding finding(String column, String code, List<String> accepted) {
        return new Finding(
                code,
                source,
                Optional.of(number),
                Optional.of(column),
                cell(column).words(),
                accepted);
    }
}
