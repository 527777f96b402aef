package vn.steerlog.command.tables;

import java.util.List;

/// A list as it was uploaded.
///
/// @param header the declared names of the columns that the list has, in its order
/// @param rows in the order of the file
/// @param unread the rows with a cell that could not be read; they are not among `rows`
public record Table(
        Source source, Columns columns, List<String> header, List<Row> rows, List<Row> unread) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }
}
