package vn.steerlog.command.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Makes workbooks for tests: honest ones with FastExcel, others part by part.
final class Sheets {
    private Sheets() {}

    static byte[] workbook(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Steerlog", "1.0")) {
            content.accept(workbook);
        }
        return out.toByteArray();
    }

    static byte[] sheet(Consumer<Worksheet> content) throws IOException {
        return workbook(workbook -> content.accept(workbook.newWorksheet("Sheet1")));
    }

    static byte[] of(List<List<String>> rows) throws IOException {
        return sheet(sheet -> fill(sheet, rows));
    }

    static void fill(Worksheet sheet, List<List<String>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                if (!rows.get(r).get(c).isEmpty()) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
        }
    }

    /// The smallest parts of a workbook with one sheet.
    ///
    /// @param rows what stands in `sheetData`
    static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                """
                <Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """);
        parts.put(
                "xl/workbook.xml",
                """
                <workbook xmlns:r="x"><sheets><sheet name="A" sheetId="1" r:id="s1"/></sheets></workbook>
                """);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="s1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="s2" Type="http://x/styles" Target="/xl/styles.xml"/>
                <Relationship Id="s3" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>
                """);
        parts.put(
                "xl/styles.xml",
                """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/>
                <numFmt numFmtId="165" formatCode="[$-42A]mm\\/yyyy"/><numFmt numFmtId="166" formatCode="0.0\\ %"/>
                <numFmt numFmtId="167" formatCode="#,##0&quot; đồng&quot;"/><numFmt numFmtId="168" formatCode="yyyy"/></numFmts>
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>
                <xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="20"/><xf numFmtId="14"/></cellXfs></styleSheet>
                """);
        parts.put(
                "xl/sharedStrings.xml",
                """
                <sst><si><t>ma</t></si><si><t>ten</t></si>
                <si><r><t>Sở </t></r><r><rPr><b/></rPr><t xml:space="preserve">Y tế</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>
                """);
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /// A sheet whose first row is `ma`, `ten`.
    static byte[] agencies(String rows) throws IOException {
        return zip(
                parts(
                        """
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                        """
                                + rows));
    }
}
