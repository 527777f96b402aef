package vn.steerlog.query.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Writes a document for print, laid out by the same words and measures as for word processors. It
/// takes nothing from outside: no address in a text is ever opened.
final class PdfWriter {
    private static final String FONTS =
            "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-";
    private static final String FAMILY = "Steerlog Serif";

    private final PdfPage page = new PdfPage();
    private final Map<String, byte[]> fonts = new HashMap<>();

    static {
        XRLog.setLoggingEnabled(false);
    }

    PdfWriter() {
        for (String style : new String[] {"Regular", "Bold", "Italic", "BoldItalic"}) {
            fonts.put(style, font(style));
        }
    }

    byte[] write(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((_, _) -> null);
        builder.withProducer("Steerlog");
        builder.withHtmlContent(page.html(document), null);
        use(builder, "Regular", 400, FontStyle.NORMAL);
        use(builder, "Bold", 700, FontStyle.NORMAL);
        use(builder, "Italic", 400, FontStyle.ITALIC);
        use(builder, "BoldItalic", 700, FontStyle.ITALIC);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument file = renderer.getPdfDocument();
            steady(file, document.properties());
            file.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void use(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
        byte[] font = Objects.requireNonNull(fonts.get(name));
        builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, weight, style, true);
    }

    /// Without what tells one writing from another.
    private static void steady(PDDocument file, Document.Properties properties) {
        GregorianCalendar created =
                GregorianCalendar.from(
                        ZonedDateTime.ofInstant(properties.created(), ZoneOffset.UTC));
        PDDocumentInformation about = file.getDocumentInformation();
        about.setCreator("Steerlog");
        about.setCreationDate(created);
        about.setModificationDate(created);
        file.setDocumentId(properties.created().getEpochSecond());
    }

    private static byte[] font(String style) {
        try (InputStream font =
                Objects.requireNonNull(
                        PdfWriter.class.getResourceAsStream(FONTS + style + ".ttf"))) {
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
