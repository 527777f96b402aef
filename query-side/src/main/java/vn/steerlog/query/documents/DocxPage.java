package vn.steerlog.query.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// The page: A4 with the margins of Decree 30/2020/NĐ-CP, numbered at the top from the second one
/// on.
final class DocxPage {
    /// Twentieths of a point in a millimetre.
    private static final double TWIPS = 1440 / 25.4;

    /// Between the margins, in twentieths of a point.
    static final int WIDTH = twips(210 - 30 - 15);

    private DocxPage() {}

    static void setUp(XWPFDocument file, Locale language, Optional<String> foot) {
        styles(file, language);
        CTSectPr section = file.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(210)));
        size.setH(BigInteger.valueOf(twips(297)));
        margins(section.addNewPgMar());
        section.addNewTitlePg();
        numbered(file.createHeader(HeaderFooterType.DEFAULT).createParagraph());
        file.createHeader(HeaderFooterType.FIRST).createParagraph();
        foot.ifPresent(line -> {
            foot(file.createFooter(HeaderFooterType.DEFAULT).createParagraph(), line);
            foot(file.createFooter(HeaderFooterType.FIRST).createParagraph(), line);
        });
    }

    private static void margins(CTPageMar margins) {
        margins.setTop(BigInteger.valueOf(twips(20)));
        margins.setBottom(BigInteger.valueOf(twips(20)));
        margins.setLeft(BigInteger.valueOf(twips(30)));
        margins.setRight(BigInteger.valueOf(twips(15)));
        margins.setHeader(BigInteger.valueOf(twips(10)));
        margins.setFooter(BigInteger.valueOf(twips(8)));
    }

    private static void numbered(XWPFParagraph header) {
        header.setStyle("Header");
        header.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static void foot(XWPFParagraph footer, String line) {
        footer.setStyle("Footer");
        text(footer, line);
    }

    private static void styles(XWPFDocument file, Locale language) {
        try (InputStream styles =
                Objects.requireNonNull(DocxPage.class.getResourceAsStream("styles.xml"))) {
            String xml = new String(styles.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            String worded =
                    language.getLanguage().equals("en") ? xml.replace("vi-VN", "en-GB") : xml;
            file.createStyles().setStyles(StylesDocument.Factory.parse(worded).getStyles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Line ends stay line ends.
    static XWPFRun text(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        String[] lines = Clean.text(text).split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
        return run;
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres * TWIPS);
    }
}
