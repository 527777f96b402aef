package vn.steerlog.command.imports;

import java.util.List;

/// Turns the rows of one kind of list into commands.
interface ListReader {
    ListKind kind();

    /// Reads the rows, in whatever order they build on each other, and has the recorder carry out
    /// what they ask for.
    void read(List<ImportedRow> rows, ListScope scope, Recorder recorder);
}
