package vn.steerlog.query.documents;

/// Writes documents. The same document is the same bytes, wherever and whenever it is written by
/// this program on the same Java.
public final class Documents {
    private final PdfWriter pdf = new PdfWriter();

    /// For word processors (Office Open XML).
    public byte[] docx(Document document) {
        return DocxWriter.write(document);
    }

    /// For print, with every letter embedded, a structure for screen readers, and bookmarks.
    public byte[] pdf(Document document) {
        return pdf.write(document);
    }
}
