package vn.steerlog.query.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/// Writes a document for word processors: real styles and headings, so that whoever goes on with it
/// finds an outline and changes a style once for all.
final class DocxWriter {
    private final XWPFDocument file = new XWPFDocument();
    private final Document document;

    private DocxWriter(Document document) {
        this.document = document;
    }

    static byte[] write(Document document) {
        DocxWriter writer = new DocxWriter(document);
        try (XWPFDocument file = writer.file) {
            DocxPage.setUp(file, document.language(), document.foot());
            writer.all();
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            file.write(raw);
            ByteArrayOutputStream steady = new ByteArrayOutputStream(raw.size());
            SteadyZip.copy(raw.toByteArray(), steady);
            return steady.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void all() {
        properties();
        document.letterhead()
                .ifPresent(head ->
                        DocxFrame.head(file, head, Words.of("documents", document.language())));
        title();
        document.blocks().forEach(this::block);
        document.ending()
                .ifPresent(end ->
                        DocxFrame.end(file, end, Words.of("documents", document.language())));
        for (int i = 0; i < document.colophon().size(); i++) {
            XWPFParagraph line = paragraph("Colophon", document.colophon().get(i));
            if (i == 0) {
                DocxFrame.rule(line);
            }
        }
    }

    private void properties() {
        POIXMLProperties.CoreProperties core = file.getProperties().getCoreProperties();
        Optional<Date> moment = Optional.of(Date.from(document.properties().created()));
        core.setTitle(Clean.text(document.title().subject()));
        core.setCreator(Clean.text(document.properties().author()));
        core.setLastModifiedByUser(Clean.text(document.properties().author()));
        core.setCreated(moment);
        core.setModified(moment);
        file.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Steerlog");
    }

    private void title() {
        paragraph("Title", document.title().kind());
        paragraph("Subtitle", document.title().subject());
        document.title().note().ifPresent(note -> paragraph("TitleNote", note));
        DocxFrame.shortRule(file.createParagraph(), 3_400);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, String text) -> paragraph("Heading" + level, text);
            case Block.Paragraph(String text) -> paragraph("BodyText", text);
            case Block.Note(String text) -> paragraph("Note", text);
            case Block.Bullets(var items) ->
                    items.forEach(item -> paragraph("BodyText", "- " + item));
            case Block.Table table -> {
                table.caption().ifPresent(caption -> paragraph("Caption", caption));
                DocxTable.write(file, table);
                XWPFParagraph after = file.createParagraph();
                after.setSpacingAfter(60);
                after.setAlignment(ParagraphAlignment.LEFT);
            }
        }
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setStyle(style);
        DocxPage.text(paragraph, text);
        return paragraph;
    }
}
