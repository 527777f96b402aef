package vn.steerlog.command.tables;

import java.util.List;

/// A list as it was uploaded.
///
/// @param header the declared names of the columns that the list has, in its order
/// @param rows in the order of the file; rows with a cell that could not be read are left out
public record Table(Source source, Columns columns, List<String> header, List<Row> rows) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
