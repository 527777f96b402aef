package vn.steerlog.command.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import vn.steerlog.command.imports.ImportReport.ColumnReport;
import vn.steerlog.command.imports.ImportReport.FileReport;
import vn.steerlog.command.imports.ImportReport.RowOutcome;
import vn.steerlog.command.imports.ImportReport.RowProblem;
import vn.steerlog.command.imports.ImportReport.RowReport;
import vn.steerlog.command.imports.UploadedList.PlacedFinding;
import vn.steerlog.command.rules.Refused;
import vn.steerlog.command.tables.Table;

/// Puts results into a report in the caller's language.
@Component
final class ImportWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    ImportWords() {
        words.setBasenames("vn/steerlog/command/problems", "vn/steerlog/command/refusals");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.of("vi"));
        words.setAlwaysUseMessageFormat(true);
    }

    FileReport report(FileResult result, boolean dryRun, Locale language) {
        UploadedList list = result.list();
        List<RowReport> rows =
                Stream.concat(
                                result.rows().stream()
                                        .map(row -> row(row, list.notices(), dryRun, language)),
                                rowsOutsideTheTable(result, language))
                        .sorted((a, b) -> Integer.compare(a.row(), b.row()))
                        .toList();
        List<RowProblem> problems =
                Stream.concat(
                                Stream.concat(list.failures().stream(), list.notices().stream())
                                        .filter(placed -> ofFile(placed, result))
                                        .map(PlacedFinding::finding),
                                waits(result).stream())
                        .map(finding -> problem(finding, language))
                        .toList();
        return new FileReport(
                list.file(),
                list.kind(),
                result.outcome(),
                result.commit(),
                columns(list),
                list.table().map(Table::headerRow).orElse(0),
                rows,
                problems);
    }

    private static List<ColumnReport> columns(UploadedList list) {
        return list.table().stream()
                .flatMap(table -> table.named().stream())
                .filter(named -> !named.name().equals(ListKind.NOTES))
                .map(named -> new ColumnReport(named.name(), named.heading()))
                .toList();
    }

    private RowReport row(
            ImportedRow row, List<PlacedFinding> notices, boolean dryRun, Locale language) {
        Stream<RowFinding> noticed =
                notices.stream()
                        .filter(placed -> placed.row().equals(Optional.of(row.number())))
                        .map(PlacedFinding::finding);
        return new RowReport(
                row.number(),
                row.outcome(),
                row.id(),
                dryRun ? row.cells() : Map.of(),
                row.understood(),
                Stream.concat(row.findings().stream(), noticed)
                        .map(finding -> problem(finding, language))
                        .toList());
    }

    /// A row that was left out has no place of its own in the report.
    private static boolean ofFile(PlacedFinding placed, FileResult result) {
        boolean shown =
                result.rows().stream()
                        .anyMatch(row -> placed.row().equals(Optional.of(row.number())));
        return placed.row().isEmpty() || (!shown && result.list().notices().contains(placed));
    }

    private static Optional<RowFinding> waits(FileResult result) {
        String lists =
                result.waitsFor().stream().map(ListKind::stem).collect(Collectors.joining(", "));
        return lists.isEmpty()
                ? Optional.empty()
                : Optional.of(RowFinding.ofRow(ImportFault.LIST_WAITS, lists));
    }

    /// The header, and what stands beyond the rows that may be read.
    private Stream<RowReport> rowsOutsideTheTable(FileResult result, Locale language) {
        List<PlacedFinding> failures = result.list().failures();
        Set<Integer> shown =
                result.rows().stream().map(ImportedRow::number).collect(Collectors.toSet());
        return failures.stream()
                .flatMap(placed -> placed.row().stream())
                .filter(number -> !shown.contains(number))
                .distinct()
                .map(number ->
                        new RowReport(
                                number,
                                RowOutcome.REFUSED,
                                Optional.empty(),
                                Map.of(),
                                Map.of(),
                                failures.stream()
                                        .filter(placed -> placed.row().equals(Optional.of(number)))
                                        .map(placed -> problem(placed.finding(), language))
                                        .toList()));
    }

    private RowProblem problem(RowFinding finding, Locale language) {
        String message =
                finding.refusal()
                        .map(refused -> sentence(refused, language))
                        .orElseGet(() ->
                                words.getMessage(
                                        key(finding, language),
                                        new Object[] {
                                            String.join(" · ", finding.accepted()),
                                            finding.read().orElse("")
                                        },
                                        language));
        return new RowProblem(
                finding.column(), finding.code(), finding.read(), message, finding.accepted());
    }

    /// There may be words of its own for when nothing that would be accepted is known.
    private String key(RowFinding finding, Locale language) {
        String key = "error." + finding.code();
        String none = key + ".none";
        return finding.accepted().isEmpty() && words.getMessage(none, null, null, language) != null
                ? none
                : key;
    }

    private String sentence(Refused refused, Locale language) {
        Object[] arguments =
                refused.arguments().stream()
                        .map(argument ->
                                argument instanceof LocalDate day ? DAY.format(day) : argument)
                        .toArray();
        String key = "problem." + refused.reason().code();
        return words.getMessage(key + ".title", arguments, language)
                + ". "
                + words.getMessage(key + ".detail", arguments, language);
    }
}
