package vn.steerlog.command.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import vn.steerlog.command.imports.ImportReport.FileReport;
import vn.steerlog.command.imports.ImportReport.RowOutcome;
import vn.steerlog.command.imports.ImportReport.RowProblem;
import vn.steerlog.command.imports.ImportReport.RowReport;
import vn.steerlog.command.imports.UploadedList.PlacedFinding;
import vn.steerlog.command.rules.Refused;

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

    FileReport report(FileResult result, Locale language) {
        UploadedList list = result.list();
        List<RowReport> rows =
                Stream.concat(
                                result.rows().stream()
                                        .map(row -> row(row, list.notices(), language)),
                                refusedRows(list.failures(), language))
                        .sorted((a, b) -> Integer.compare(a.row(), b.row()))
                        .toList();
        List<RowProblem> problems =
                Stream.concat(list.failures().stream(), list.notices().stream())
                        .filter(placed -> placed.row().isEmpty())
                        .map(placed -> problem(placed.finding(), language))
                        .toList();
        return new FileReport(
                list.file(), list.kind(), result.outcome(), result.commit(), rows, problems);
    }

    private RowReport row(ImportedRow row, List<PlacedFinding> notices, Locale language) {
        Stream<RowFinding> noticed =
                notices.stream()
                        .filter(placed -> placed.row().equals(Optional.of(row.number())))
                        .map(PlacedFinding::finding);
        return new RowReport(
                row.number(),
                row.outcome(),
                row.id(),
                row.understood(),
                Stream.concat(row.findings().stream(), noticed)
                        .map(finding -> problem(finding, language))
                        .toList());
    }

    /// Rows with a cell that could not be read never became a row of the table.
    private Stream<RowReport> refusedRows(List<PlacedFinding> failures, Locale language) {
        return failures.stream()
                .flatMap(placed -> placed.row().stream())
                .distinct()
                .map(number ->
                        new RowReport(
                                number,
                                RowOutcome.REFUSED,
                                Optional.empty(),
                                java.util.Map.of(),
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
                                        "error." + finding.code(),
                                        new Object[] {
                                            String.join(" · ", finding.accepted()),
                                            finding.read().orElse("")
                                        },
                                        language));
        return new RowProblem(
                finding.column(), finding.code(), finding.read(), message, finding.accepted());
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
