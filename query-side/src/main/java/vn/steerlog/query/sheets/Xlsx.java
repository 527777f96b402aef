package vn.steerlog.query.sheets;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.steerlog.query.documents.SteadyZip;

/// Writes workbooks. Rows go to a file of their own as they come, so that memory does not grow with
/// them, and nothing is sent before all of it is known to be writable.
public final class Xlsx {
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final int FLUSHED = 500;

    private Xlsx() {}

    /// @param origin lines of the last sheet
    /// @param created what the file says about when it was made
    public static void write(
            List<Sheet> sheets,
            String originName,
            List<String> origin,
            Instant created,
            OutputStream out)
            throws IOException {
        steady(
                workbook -> {
                    for (Sheet sheet : sheets) {
                        write(workbook.newWorksheet(sheet.name()), sheet);
                    }
                    origin(workbook, originName, origin);
                },
                created,
                out);
    }

    /// Fills a workbook.
    @FunctionalInterface
    public interface Filling {
        void fill(Workbook workbook) throws IOException;
    }

    /// Writes what `filling` puts into a workbook.
    public static void steady(Filling filling, Instant created, OutputStream out)
            throws IOException {
        Path raw = Files.createTempFile("steerlog-sheet", ".xlsx");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(raw));
                    Workbook workbook = new Workbook(file, "Steerlog", "1.0")) {
                filling.fill(workbook);
            }
            SteadyZip.copy(
                    raw,
                    out,
                    Map.of(
                            "docProps/core.xml",
                            xml -> CREATED.matcher(xml).replaceAll("$1" + created)));
        } finally {
            Files.deleteIfExists(raw);
        }
    }

    private static void write(Worksheet written, Sheet sheet) throws IOException {
        for (int column = 0; column < sheet.columns().size(); column++) {
            written.inlineString(0, column, sheet.columns().get(column).header());
            written.width(column, sheet.columns().get(column).width());
            written.style(0, column).bold().wrapText(true).verticalAlignment("top").set();
        }
        written.freezePane(0, 1);
        int row = 1;
        for (List<Object> cells : sheet.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                cell(written, row, column, cells.get(column));
            }
            if (++row % FLUSHED == 0) {
                written.flush();
            }
        }
        written.finish();
    }

    private static void cell(Worksheet written, int row, int column, Object value) {
        switch (value) {
            case LocalDate day -> {
                written.value(row, column, day);
                written.style(row, column).format("dd/mm/yyyy").verticalAlignment("top").set();
            }
            case Integer number -> written.value(row, column, number);
            case Long number -> written.value(row, column, number);
            case BigDecimal number -> written.value(row, column, number);
            default -> {
                written.inlineString(row, column, value.toString());
                written.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    /// Adds the sheet that says where the others come from.
    public static void origin(Workbook workbook, String name, List<String> lines)
            throws IOException {
        Worksheet written = workbook.newWorksheet(name);
        written.width(0, 110);
        for (int row = 0; row < lines.size(); row++) {
            written.inlineString(row, 0, lines.get(row));
            written.style(row, 0).wrapText(true).set();
        }
        written.finish();
    }
}
