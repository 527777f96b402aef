package vn.steerlog.query.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// Writes a table: as wide as the text, its header on every page, no row torn apart.
final class DocxTable {
    private DocxTable() {}

    static void write(XWPFDocument file, Block.Table table) {
        XWPFTable written = blank(file, table.rows().size() + 1, widths(table));
        List<Block.Column> columns = table.columns();
        XWPFTableRow head = written.getRow(0);
        head.setRepeatHeader(true);
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = head.getCell(i);
            cell.setColor("EDEDED");
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            fill(cell, "TableHead", columns.get(i).header());
        }
        for (int r = 0; r < table.rows().size(); r++) {
            row(written.getRow(r + 1), table.rows().get(r), columns);
        }
    }

    private static void row(XWPFTableRow written, Block.Row row, List<Block.Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            XWPFParagraph text = fill(written.getCell(i), "TableText", row.cells().get(i));
            text.setAlignment(
                    switch (columns.get(i).align()) {
                        case LEFT -> ParagraphAlignment.LEFT;
                        case CENTRE -> ParagraphAlignment.CENTER;
                        case RIGHT -> ParagraphAlignment.RIGHT;
                    });
            text.getRuns().forEach(run -> run.setBold(row.strong()));
        }
    }

    static XWPFParagraph fill(XWPFTableCell cell, String style, String text) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        DocxPage.text(paragraph, text);
        return paragraph;
    }

    /// A table of empty cells.
    ///
    /// @param widths of the columns in twentieths of a point
    static XWPFTable blank(XWPFDocument file, int rows, int[] widths) {
        XWPFTable table = file.createTable(rows, widths.length);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(java.util.Arrays.stream(widths).sum());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (XWPFTableRow row : table.getRows()) {
            row.setCantSplitRow(true);
            for (int i = 0; i < widths.length; i++) {
                row.getCell(i).setWidthType(TableWidthType.DXA);
                row.getCell(i).setWidth(Integer.toString(widths[i]));
            }
        }
        return table;
    }

    private static int[] widths(Block.Table table) {
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (int) Math.round(DocxPage.WIDTH * table.share(i) / 100);
        }
        return widths;
    }
}
