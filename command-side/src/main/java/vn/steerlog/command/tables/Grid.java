package vn.steerlog.command.tables;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Cells as they stand in a file, before anybody knows which row is the header. Blank rows are left
/// out.
///
/// @param sheet of a workbook
record Grid(Optional<String> sheet, List<Line> lines) {
    Grid {
        lines = List.copyOf(lines);
    }

    /// @param number as a spreadsheet shows it
    /// @param spots the cells that are not empty, in the order of the columns
    record Line(int number, List<Spot> spots) {
        Line {
            spots = List.copyOf(spots);
        }

        Optional<Spot> at(int column) {
            return spots.stream().filter(spot -> spot.column() == column).findFirst();
        }
    }

    /// One cell that is not empty.
    ///
    /// @param column counted from 0
    /// @param remark what is wrong with the cell, or a notice about it
    /// @param raw what was read, when the cell does not say it
    record Spot(int column, Cell cell, Optional<TableFault> remark, String raw) {
        private static final Cell EMPTY = new Cell.Empty();

        static Spot of(int column, Cell cell) {
            return new Spot(column, cell, Optional.empty(), "");
        }

        static Spot wrong(int column, TableFault fault, String raw) {
            return new Spot(column, EMPTY, Optional.of(fault), raw);
        }

        Spot noted(TableFault notice, String formula) {
            return remark.isPresent() ? this : new Spot(column, cell, Optional.of(notice), formula);
        }

        /// The same in a further row that the cell is merged over.
        Spot continued() {
            return remark.isPresent()
                    ? this
                    : new Spot(column, cell, Optional.of(TableFault.MERGED_VALUE_TAKEN), "");
        }

        boolean isContinued() {
            return remark.equals(Optional.of(TableFault.MERGED_VALUE_TAKEN));
        }

        String read() {
            return raw.isEmpty() ? cell.words() : raw;
        }
    }

    /// @param letters `A` to `ZZZ`
    static int column(String letters) {
        return letters.toUpperCase(Locale.ROOT)
                        .chars()
                        .reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1)
                - 1;
    }

    /// `A` to `ZZZ`, as a spreadsheet names the column.
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
