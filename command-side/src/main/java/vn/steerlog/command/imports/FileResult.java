package vn.steerlog.command.imports;

import java.util.List;
import java.util.Optional;
import vn.steerlog.command.imports.ImportReport.FileOutcome;
import vn.steerlog.command.imports.ImportReport.RowOutcome;

/// What came of one list.
record FileResult(UploadedList list, List<ImportedRow> rows, Optional<Long> commit) {

    boolean refused() {
        return !list.failures().isEmpty() || rows.stream().anyMatch(ImportedRow::refused);
    }

    FileOutcome outcome() {
        if (refused()) {
            return FileOutcome.REFUSED;
        }
        return rows.stream().anyMatch(row -> row.outcome() == RowOutcome.CREATED)
                ? FileOutcome.RECORDED
                : FileOutcome.UNCHANGED;
    }

    FileResult recordedIn(long number) {
        return new FileResult(list, rows, Optional.of(number));
    }
}
