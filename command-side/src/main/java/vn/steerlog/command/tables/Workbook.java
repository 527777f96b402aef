package vn.steerlog.command.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import vn.steerlog.command.wording.PlainText;

/// The visible sheets of an `.xlsx` workbook (ECMA-376, transitional or strict).
final class Workbook {
    private final ZipParts zip;
    private final Limits limits;
    private final String path;
    private final Relations relations;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private record Sheet(String name, String relation, boolean visible) {}

    private Workbook(ZipParts zip, Limits limits) throws Unreadable {
        this.zip = zip;
        this.limits = limits;
        this.path = workbookPath(zip);
        this.relations = Relations.of(zip, path);
    }

    static List<Grid> read(byte[] content, Limits limits) throws Unreadable {
        ZipParts zip = ZipParts.unpack(content, limits);
        Workbook workbook = new Workbook(zip, limits);
        Xml.walk(workbook.path, required(zip, workbook.path), workbook::collect);
        return workbook.grids();
    }

    private List<Grid> grids() throws Unreadable {
        SheetCells cells = new SheetCells(strings(), styles(), from1904, limits);
        Budget budget = new Budget(limits.cells());
        List<Grid> grids = new ArrayList<>();
        for (Sheet sheet : sheets) {
            if (sheet.visible()) {
                String part = relations.byId(sheet.relation());
                SheetReader reader = new SheetReader(part, cells, limits, budget);
                grids.add(reader.read(sheet.name(), required(zip, part)));
            }
        }
        return grids;
    }

    private void collect(Xml xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.begins("workbookPr")) {
                from1904 =
                        xml.attribute("date1904")
                                .filter(value -> value.equals("1") || value.equals("true"))
                                .isPresent();
            } else if (xml.begins("sheet")) {
                sheets.add(
                        new Sheet(
                                PlainText.of(xml.attribute("name").orElse("")),
                                xml.attribute("id").orElse(""),
                                xml.attribute("state").orElse("visible").equals("visible")));
            }
        }
    }

    private Styles styles() throws Unreadable {
        Optional<String> part = relations.target("/styles");
        return part.isPresent()
                ? Styles.read(part.get(), required(zip, part.get()))
                : Styles.none();
    }

    private List<String> strings() throws Unreadable {
        List<String> strings = new ArrayList<>();
        Optional<String> part = relations.target("/sharedStrings");
        if (part.isPresent()) {
            Xml.walk(
                    part.get(),
                    required(zip, part.get()),
                    xml -> {
                        while (xml.next()) {
                            if (xml.begins("si")) {
                                strings.add(xml.richText("si"));
                            }
                        }
                    });
        }
        return strings;
    }

    private static byte[] required(ZipParts zip, String name) throws Unreadable {
        return zip.part(name).orElseThrow(() -> Xml.broken(name));
    }

    private static String workbookPath(ZipParts zip) throws Unreadable {
        Optional<String> document = Relations.of(zip, "").target("/officeDocument");
        if (document.isPresent() && document.get().endsWith("workbook.xml")) {
            return document.get();
        }
        throw document.isEmpty() && zip.has("[Content_Types].xml")
                ? Xml.broken("workbook.xml")
                : new Unreadable(TableFault.FILE_KIND_NOT_ACCEPTED, "zip", ".csv", ".xlsx");
    }
}
