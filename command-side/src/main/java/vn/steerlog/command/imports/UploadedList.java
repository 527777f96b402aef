package vn.steerlog.command.imports;

import java.util.List;
import java.util.Optional;
import vn.steerlog.command.tables.Table;

/// A list found in an uploaded file.
///
/// @param file its name, with the sheet when it has several
/// @param table absent when it could not be read
/// @param failures what keeps it from being recorded
/// @param notices what its author should know
record UploadedList(
        String file,
        Optional<Table> table,
        List<PlacedFinding> failures,
        List<PlacedFinding> notices) {

    /// @param row absent when the file as a whole is meant
    record PlacedFinding(Optional<Integer> row, RowFinding finding) {}

    Optional<ListKind> kind() {
        return table.map(Table::columns).map(ListKind::of);
    }
}
