package vn.steerlog.command.tables;

import java.util.List;

/// A list as it was uploaded.
///
/// @param named the columns that the list has, in its order
/// @param headerRow the number of the row that names them
/// @param rows in the order of the file
/// @param unread the rows with a cell that could not be read; they are not among `rows`
public record Table(
        Source source,
        Columns columns,
        List<Named> named,
        int headerRow,
        List<Row> rows,
        List<Row> unread) {
    public Table {
        named = List.copyOf(named);
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }

    /// A column that was recognised.
    ///
    /// @param name the declared one
    /// @param heading as the list has it
    public record Named(String name, String heading) {}

    /// The declared names of the columns that the list has, in its order.
    public List<String> header() {
        return named.stream().map(Named::name).toList();
    }
}
