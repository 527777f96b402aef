package vn.steerlog.command.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.command.imports.ImportReport.FileOutcome;
import vn.steerlog.command.imports.ImportReport.RowOutcome;

/// What came of one list.
record FileResult(UploadedList list, List<ImportedRow> rows, Optional<Long> commit) {

    boolean refused() {
        return !list.failures().isEmpty() || rows.stream().anyMatch(ImportedRow::refused);
    }

    /// Whether something must be put right in this list; a list may also wait for others.
    boolean atFault() {
        return !list.failures().isEmpty()
                || rows.stream().anyMatch(row -> row.outcome() == RowOutcome.REFUSED);
    }

    /// The other lists of the upload in which something must be put right first; none when
    /// something must be put right in this one.
    Set<ListKind> waitsFor() {
        Set<ListKind> lists = EnumSet.noneOf(ListKind.class);
        if (!atFault()) {
            rows.forEach(row -> lists.addAll(row.waitsFor()));
        }
        list.kind().ifPresent(lists::remove);
        return lists;
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
