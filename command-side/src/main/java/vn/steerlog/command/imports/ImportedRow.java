package vn.steerlog.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.steerlog.command.imports.ImportReport.RowOutcome;
import vn.steerlog.command.tables.Cell;
import vn.steerlog.command.tables.Row;
import vn.steerlog.command.wording.Figure;
import vn.steerlog.command.wording.Reading;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.Id;

/// One row on its way through the import: its cells as values, and what came of it.
///
/// A cell that cannot be understood is noted and gives a stand-in, so that all of a row's cells are
/// looked at.
final class ImportedRow {
    private final Row row;
    private final Map<String, String> understood = new LinkedHashMap<>();
    private final List<RowFinding> findings = new ArrayList<>();
    private Optional<Id> id = Optional.empty();
    private RowOutcome outcome = RowOutcome.UNCHANGED;

    ImportedRow(Row row) {
        this.row = row;
    }

    int number() {
        return row.number();
    }

    Cell cell(String column) {
        return row.cell(column);
    }

    Optional<String> text(String column) {
        return row.cell(column).text();
    }

    String required(String column) {
        return text(column)
                .orElseGet(() -> {
                    refuse(column, ImportFault.CELL_EMPTY, List.of());
                    return "";
                });
    }

    Optional<LocalDate> day(String column) {
        return read(column, Cell::day, Optional.empty());
    }

    DueDate due(String column, Optional<LocalDate> reference) {
        DueDate due = read(column, cell -> cell.due(reference), DueDate.NONE);
        due.lastDay().ifPresent(day -> understood(column, day.toString()));
        if (due.lastDay().isEmpty() && !cell(column).isEmpty()) {
            understood(column, due.kind().name());
        }
        return due;
    }

    Optional<Figure> figure(String column, Optional<String> unit) {
        Optional<Figure> figure = read(column, cell -> cell.figure(unit), Optional.empty());
        figure.ifPresent(value -> understood(column, value.value().toPlainString()));
        return figure;
    }

    <T> T read(String column, Function<Cell, Reading<T>> reader, T standIn) {
        Reading<T> reading = reader.apply(row.cell(column));
        reading.problem()
                .ifPresent(unclear -> {
                    findings.add(RowFinding.of(row.finding(column, unclear)));
                    outcome = RowOutcome.REFUSED;
                });
        return reading.toOptional().orElse(standIn);
    }

    void understood(String column, String value) {
        if (!value.equals(cell(column).words())) {
            understood.put(column, value);
        }
    }

    void refuse(String column, ImportFault fault, List<String> accepted) {
        findings.add(RowFinding.of(row.finding(column, fault.name(), accepted)));
        outcome = RowOutcome.REFUSED;
    }

    void refuse(RowFinding finding) {
        findings.add(finding);
        outcome = RowOutcome.REFUSED;
    }

    void repeats(int earlier) {
        findings.add(RowFinding.ofRow(ImportFault.ROW_REPEATED, String.valueOf(earlier)));
        outcome = RowOutcome.REPEATED;
    }

    void differs(String column, String recorded) {
        findings.add(
                RowFinding.of(
                        row.finding(
                                column,
                                ImportFault.DIFFERS_FROM_RECORDED.name(),
                                List.of(recorded))));
        if (outcome != RowOutcome.REFUSED) {
            outcome = RowOutcome.DIFFERS;
        }
    }

    void created() {
        if (outcome == RowOutcome.UNCHANGED) {
            outcome = RowOutcome.CREATED;
        }
    }

    void about(Id subject) {
        id = Optional.of(subject);
    }

    boolean refused() {
        return outcome == RowOutcome.REFUSED;
    }

    RowOutcome outcome() {
        return outcome;
    }

    Optional<String> id() {
        return id.map(Id::value);
    }

    Map<String, String> understood() {
        return understood;
    }

    List<RowFinding> findings() {
        return findings;
    }

    /// What makes the row the same as another one: its cells, but for its running number.
    Map<String, String> content() {
        var content = new LinkedHashMap<String, String>();
        row.cells()
                .forEach((column, cell) -> {
                    if (!column.equals("stt")) {
                        content.put(column, cell.words());
                    }
                });
        return content;
    }
}
