package vn.steerlog.command.imports;

import java.util.List;
import java.util.Optional;

/// What the codes in a cell refer to.
final class References {
    private References() {}

    /// What the code in a cell refers to; nothing when the cell is empty. A code that waits makes
    /// the row wait, one that nobody knows refuses it.
    static <T> Optional<T> find(
            ImportedRow row, String column, Codes<T> codes, ImportFault notFound) {
        Optional<String> code = row.text(column);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        String words = code.get();
        List<String> likely = codes.waits(words) ? List.of() : codes.likely(words);
        String meant =
                codes.find(words).isEmpty() && likely.size() == 1 ? likely.getFirst() : words;
        Optional<T> found = codes.find(meant);
        if (found.isPresent()) {
            row.understood(column, meant);
        } else if (codes.waits(meant)) {
            row.waits(codes.kind());
        } else {
            row.refuse(column, notFound, codes.written());
        }
        return found;
    }

    /// The thing that the whole list is about, when there is just one. The row waits when that
    /// cannot be told yet.
    static <T> Optional<T> only(ImportedRow row, Codes<T> codes) {
        if (codes.anyWaits()) {
            row.waits(codes.kind());
        }
        return codes.only();
    }

    /// Refuses the row when another row has its code.
    static <T> void requireOwnCode(ImportedRow row, String column, Codes<T> codes) {
        row.text(column)
                .filter(codes::isListed)
                .ifPresent(_ -> row.refuse(column, ImportFault.CODE_TWICE, List.of()));
    }
}
