package vn.steerlog.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.tables.Row;
import vn.steerlog.command.tables.Table;

/// A list found in an uploaded file.
///
/// @param upload the place of the uploaded file among all
/// @param file its name, with the sheet when it has several
/// @param table absent when it could not be read
/// @param failures what keeps it from being recorded
/// @param notices what its author should know
record UploadedList(
        int upload,
        String file,
        Optional<Table> table,
        List<PlacedFinding> failures,
        List<PlacedFinding> notices) {

    /// @param row absent when the file as a whole is meant
    record PlacedFinding(Optional<Integer> row, RowFinding finding) {}

    /// What is wrong with the cells of a row.
    List<RowFinding> failuresOf(Row row) {
        return failures.stream()
                .filter(placed -> placed.row().equals(Optional.of(row.number())))
                .map(PlacedFinding::finding)
                .toList();
    }

    UploadedList refused(ImportFault fault) {
        List<PlacedFinding> all = new ArrayList<>(failures);
        all.add(new PlacedFinding(Optional.empty(), RowFinding.ofRow(fault, file)));
        return new UploadedList(upload, file, table, all, notices);
    }

    Optional<ListKind> kind() {
        return table.map(Table::columns).map(ListKind::of);
    }
}
