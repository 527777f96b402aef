package vn.steerlog.command.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an import did, or would do.
///
/// @param list the name under which the rows are known when they come again
public record ImportReport(String list, boolean dryRun, List<FileReport> files) {

    /// @param kind absent when the file could not be recognised
    /// @param commit the commit that recorded the file, when anything was recorded
    /// @param columns that were recognised, in the order of the file
    /// @param headerRow the number of the row that names them; 0 when none was found
    /// @param problems of the file as a whole
    public record FileReport(
            String file,
            Optional<ListKind> kind,
            FileOutcome outcome,
            Optional<Long> commit,
            List<ColumnReport> columns,
            int headerRow,
            List<RowReport> rows,
            List<RowProblem> problems) {

        FileReport recorded(long number) {
            return new FileReport(
                    file, kind, outcome, Optional.of(number), columns, headerRow, rows, problems);
        }
    }

    /// A column that was recognised.
    ///
    /// @param name by which `cells`, `understood` and problems name it, and by which it is known
    ///   when it is sent again
    /// @param heading as the file names it
    public record ColumnReport(String name, String heading) {}

    public enum FileOutcome {
        /// Something of it is new and was recorded (or would be).
        RECORDED,
        /// All of it had been recorded before.
        UNCHANGED,
        /// Something of it cannot be understood or is refused: nothing of the file was recorded.
        REFUSED
    }

    /// @param row as a spreadsheet numbers rows: the header is above
    /// @param id the thing that the row is about
    /// @param cells by column, what stands in the row, so that it can be put right; only told by a
    ///   dry run
    /// @param understood by column, what was understood where that is not what was written
    public record RowReport(
            int row,
            RowOutcome outcome,
            Optional<String> id,
            Map<String, String> cells,
            Map<String, String> understood,
            List<RowProblem> problems) {}

    public enum RowOutcome {
        /// New.
        CREATED,
        /// Recorded before, the same.
        UNCHANGED,
        /// The same as an earlier row of the file; recorded once.
        REPEATED,
        /// Recorded before, but the row says something else now. Nothing is changed: what was
        /// recorded is changed by a command that gives the reason.
        DIFFERS,
        /// Nothing is wrong with it, but it refers to a row that is refused.
        WAITING,
        /// Not understood, or refused by a rule.
        REFUSED
    }

    /// @param column as the file names it; absent when the row or file as a whole is meant
    /// @param code stable, for programs
    /// @param read what was read
    /// @param message for people, in the caller's language
    /// @param accepted what would be accepted
    public record RowProblem(
            Optional<String> column,
            String code,
            Optional<String> read,
            String message,
            List<String> accepted) {}
}
