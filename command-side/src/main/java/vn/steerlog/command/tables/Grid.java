package vn.steerlog.command.tables;

import java.util.List;
import java.util.Optional;

/// Cells as they stand in a file, before anybody knows which row is the header. Blank rows are left
/// out.
///
/// @param cut whether there were more rows than are allowed
record Grid(Optional<String> sheet, List<Line> lines, boolean cut) {
    Grid {
        lines = List.copyOf(lines);
    }

    /// @param number as a spreadsheet shows it
    /// @param spots the cells that are not empty, in the order of the columns
    record Line(int number, List<Spot> spots) {
        Line {
            spots = List.copyOf(spots);
        }
    }

    /// One cell that is not empty.
    ///
    /// @param column counted from 0
    /// @param remark what is wrong with the cell, or a notice about it
    record Spot(int column, Cell cell, Optional<TableFault> remark, String read) {
        static Spot of(int column, Cell cell) {
            return new Spot(column, cell, Optional.empty(), cell.words());
        }

        static Spot wrong(int column, TableFault fault, String read) {
            return new Spot(column, new Cell.Empty(), Optional.of(fault), read);
        }

        Spot noted(TableFault notice, String formula) {
            return remark.isPresent() ? this : new Spot(column, cell, Optional.of(notice), formula);
        }
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
