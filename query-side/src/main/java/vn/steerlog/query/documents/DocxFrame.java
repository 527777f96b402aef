package vn.steerlog.query.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// Head and end of an administrative paper, each a table without lines.
final class DocxFrame {
    private static final int[] HALVES = {
        (int) (DocxPage.WIDTH * 0.4), DocxPage.WIDTH - (int) (DocxPage.WIDTH * 0.4)
    };

    /// Empty lines for a signature.
    private static final int ROOM = 4;

    private DocxFrame() {}

    static void head(XWPFDocument file, Letterhead head, Words words) {
        XWPFTable table = unlined(file, 2, HALVES);
        Filling left = new Filling(table.getRow(0).getCell(0), "Letterhead");
        head.superior().ifPresent(superior -> left.line(superior));
        left.line(head.issuer()).setBold(true);
        shortRule(left.next(), (int) (HALVES[0] * 0.36));
        Filling right = new Filling(table.getRow(0).getCell(1), "Letterhead");
        XWPFRun nation = right.line(words.of("nation"));
        nation.setBold(true);
        nation.setFontSize(12);
        XWPFRun motto = right.line(words.of("motto"));
        motto.setBold(true);
        motto.setFontSize(14);
        motto.setUnderline(UnderlinePatterns.SINGLE);
        new Filling(table.getRow(1).getCell(0), "Letterhead").line(head.number());
        new Filling(table.getRow(1).getCell(1), "Letterhead")
                .line(head.placeAndDay())
                .setItalic(true);
    }

    static void end(XWPFDocument file, Ending end, Words words) {
        file.createParagraph().setSpacingBefore(120);
        XWPFTable table = unlined(file, 1, HALVES);
        boolean alone = end.signatures().size() == 1;
        signature(table.getRow(0).getCell(1), end.signatures().getLast());
        if (alone) {
            recipients(new Filling(table.getRow(0).getCell(0), "Recipients"), end, words);
        } else {
            signature(table.getRow(0).getCell(0), end.signatures().getFirst());
            XWPFTable below = unlined(file, 1, HALVES);
            recipients(new Filling(below.getRow(0).getCell(0), "Recipients"), end, words);
        }
        file.createParagraph().setSpacingBefore(120);
    }

    private static void signature(XWPFTableCell cell, Ending.Signature signature) {
        Filling filling = new Filling(cell, "Signature");
        signature.capacity().forEach(filling::line);
        for (int i = 0; i < ROOM; i++) {
            filling.next();
        }
        filling.line(signature.name());
    }

    private static void recipients(Filling filling, Ending end, Words words) {
        if (end.recipients().isEmpty()) {
            return;
        }
        XWPFRun label = filling.line(words.of("recipients"));
        label.setBold(true);
        label.setItalic(true);
        label.setFontSize(12);
        List<String> recipients = end.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            String stop = i == recipients.size() - 1 ? "." : ";";
            filling.line("- " + recipients.get(i) + stop);
        }
    }

    /// A line across the text, above `paragraph`.
    static void rule(XWPFParagraph paragraph) {
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setSpacingBefore(240);
    }

    /// A line in the middle, `width` twentieths of a point wide.
    static void shortRule(XWPFParagraph paragraph, int width) {
        int within = paragraph.getBody() instanceof XWPFTableCell ? HALVES[0] : DocxPage.WIDTH;
        BigInteger margin = BigInteger.valueOf((within - width) / 2);
        paragraph.setStyle("Letterhead");
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(margin.intValue());
        paragraph.setIndentationRight(margin.intValue());
        paragraph.setSpacingBefore(40);
        paragraph.setSpacingAfter(60);
        paragraph.createRun().setFontSize(4);
    }

    private static XWPFTable unlined(XWPFDocument file, int rows, int[] widths) {
        XWPFTable table = DocxTable.blank(file, rows, widths);
        table.removeBorders();
        return table;
    }

    /// Fills a cell paragraph by paragraph.
    private static final class Filling {
        private final XWPFTableCell cell;
        private final String style;
        private boolean begun;

        Filling(XWPFTableCell cell, String style) {
            this.cell = cell;
            this.style = style;
        }

        XWPFParagraph next() {
            XWPFParagraph next = begun ? cell.addParagraph() : cell.getParagraphs().getFirst();
            next.setStyle(style);
            begun = true;
            return next;
        }

        XWPFRun line(String text) {
            return DocxPage.text(next(), text);
        }
    }
}
