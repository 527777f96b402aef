package vn.steerlog.command.imports;

import java.util.List;
import java.util.Optional;
import vn.steerlog.command.rules.Refused;
import vn.steerlog.command.tables.Finding;
import vn.steerlog.http.Coded;

/// Something about a row, or about a file, that its author should know.
///
/// @param name the constant that names it; see [Coded#code] for what clients see
/// @param refusal the rule's refusal, when a rule refused the row
record RowFinding(
        Optional<String> column,
        String name,
        Optional<String> read,
        List<String> accepted,
        Optional<Refused> refusal)
        implements Coded {

    static RowFinding of(Finding finding) {
        return new RowFinding(
                finding.column(),
                finding.code(),
                Optional.of(finding.read()),
                finding.accepted(),
                Optional.empty());
    }

    static RowFinding of(Refused refusal) {
        return new RowFinding(
                Optional.empty(),
                refusal.reason().name(),
                Optional.empty(),
                List.of(),
                Optional.of(refusal));
    }

    static RowFinding ofRow(ImportFault fault, String read) {
        return new RowFinding(
                Optional.empty(), fault.name(), Optional.of(read), List.of(), Optional.empty());
    }
}
