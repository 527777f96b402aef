package vn.steerlog.command.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.steerlog.command.tables.Row;

/// What a list is called when its author gave no name: rows are known again by it, so it must be
/// the same when the same list comes again.
final class ListNames {
    private ListNames() {}

    /// The folder that all files stand in, else the only meeting, else the only committee, else
    /// nothing in particular.
    static String derive(List<UploadedList> lists) {
        return folder(lists)
                .or(() -> only(lists, ListKind.MEETINGS, "ten", "ngay"))
                .or(() -> only(lists, ListKind.COMMITTEES, "ban"))
                .orElse("");
    }

    private static Optional<String> folder(List<UploadedList> lists) {
        List<String> folders =
                lists.stream()
                        .map(list -> list.file().replace('\\', '/'))
                        .map(file ->
                                file.contains("/") && !file.contains(" / ")
                                        ? file.substring(0, file.lastIndexOf('/'))
                                        : "")
                        .distinct()
                        .toList();
        return folders.size() == 1
                ? Optional.of(folders.getFirst()).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    private static Optional<String> only(
            List<UploadedList> lists, ListKind kind, String... columns) {
        List<String> names =
                lists.stream()
                        .filter(list -> list.kind().equals(Optional.of(kind)))
                        .flatMap(list -> list.table().stream())
                        .flatMap(table -> table.rows().stream())
                        .map(row -> words(row, columns))
                        .distinct()
                        .toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private static String words(Row row, String... columns) {
        return Stream.of(columns)
                .map(column -> row.cell(column).words())
                .filter(words -> !words.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
