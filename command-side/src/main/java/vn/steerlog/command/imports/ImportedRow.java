package vn.steerlog.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.steerlog.command.imports.ImportReport.RowOutcome;
import vn.steerlog.command.tables.Cell;
import vn.steerlog.command.tables.Row;
import vn.steerlog.command.wording.Figure;
import vn.steerlog.command.wording.Reading;
import vn.steerlog.command.wording.Unclear;
import vn.steerlog.command.wording.Wording;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.Id;

/// One row on its way through the import: its cells as values, and what came of it.
///
/// A cell that cannot be understood is noted and gives a stand-in, so that all of a row's cells are
/// looked at.
final class ImportedRow {
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212_/….]+");

    private final Row row;
    private final Map<String, String> understood = new LinkedHashMap<>();
    private final List<RowFinding> findings = new ArrayList<>();
    private Optional<Id> id = Optional.empty();
    private final Set<ListKind> waitsFor = EnumSet.noneOf(ListKind.class);
    private RowOutcome outcome = RowOutcome.UNCHANGED;

    ImportedRow(Row row) {
        this.row = row;
    }

    /// A row with cells that could not be read.
    ///
    /// @param failures what is wrong with them
    static ImportedRow unread(Row row, List<RowFinding> failures) {
        var unread = new ImportedRow(row);
        failures.forEach(unread::refuse);
        return unread;
    }

    int number() {
        return row.number();
    }

    Cell cell(String column) {
        return row.cell(column);
    }

    /// A dash says that there is nothing.
    Optional<String> text(String column) {
        return row.cell(column).text().filter(words -> !DASHES.matcher(words).matches());
    }

    String required(String column) {
        Optional<String> text = text(column);
        if (text.isEmpty() && !(cell(column) instanceof Cell.Unread)) {
            refuse(column, ImportFault.CELL_EMPTY, List.of());
        }
        return text.orElse("");
    }

    Optional<LocalDate> day(String column) {
        return read(column, Cell::day, Optional.empty());
    }

    /// Words that say something else than a day are kept, undated, and noted.
    DueDate due(String column, Optional<LocalDate> reference) {
        Reading<DueDate> reading = cell(column).due(reference);
        Optional<Unclear> kept = reading.problem().filter(Unclear::isInWords);
        DueDate due =
                kept.map(unclear -> keptAsWritten(column, unclear))
                        .orElseGet(() -> read(column, _ -> reading, DueDate.NONE));
        due.lastDay().ifPresent(day -> understood(column, day.toString()));
        boolean isUnderstood = reading.problem().isEmpty() || kept.isPresent();
        if (isUnderstood && due.lastDay().isEmpty() && !cell(column).isEmpty()) {
            understood(column, due.kind().name());
        }
        return due;
    }

    private DueDate keptAsWritten(String column, Unclear unclear) {
        findings.add(
                RowFinding.of(
                        row.finding(
                                column,
                                ImportFault.DUE_KEPT_AS_WRITTEN.name(),
                                unclear.accepted())));
        return new DueDate(
                DueDate.Kind.UNDATED,
                Optional.empty(),
                Optional.of(Wording.of(cell(column).words()).words()));
    }

    Optional<Figure> figure(String column, Optional<String> unit) {
        if (text(column).isEmpty()) {
            return Optional.empty();
        }
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

    /// Refuses a part of a cell.
    void refuse(String column, ImportFault fault, String read, List<String> accepted) {
        refuse(
                new RowFinding(
                        Optional.of(column),
                        fault.name(),
                        Optional.of(Unclear.shortened(read)),
                        accepted,
                        Optional.empty()));
    }

    void refuse(RowFinding finding) {
        findings.add(finding);
        outcome = RowOutcome.REFUSED;
    }

    /// Nothing is wrong with the row, but it refers to one of that list that is not recorded.
    void waits(ListKind list) {
        waitsFor.add(list);
        if (outcome != RowOutcome.REFUSED) {
            outcome = RowOutcome.WAITING;
        }
    }

    Set<ListKind> waitsFor() {
        return waitsFor;
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
        if (!refused()) {
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

    /// Whether there is something that keeps the row from being recorded.
    boolean refused() {
        return outcome == RowOutcome.REFUSED || outcome == RowOutcome.WAITING;
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

    /// What stands in its cells, by column; without the empty ones.
    Map<String, String> cells() {
        var cells = new LinkedHashMap<String, String>();
        row.cells()
                .forEach((column, cell) -> {
                    if (!cell.shown().isEmpty()) {
                        cells.put(column, cell.shown());
                    }
                });
        return cells;
    }

    /// What makes the row the same as another one: its cells, but for its running number.
    Map<String, String> content() {
        var content = new LinkedHashMap<String, String>();
        row.cells()
                .forEach((column, cell) -> {
                    if (!column.equals("stt") && !column.equals(ListKind.NOTES)) {
                        content.put(column, cell.words());
                    }
                });
        return content;
    }
}
