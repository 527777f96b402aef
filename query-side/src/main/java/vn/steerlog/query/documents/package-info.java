/// Documents in the form that Decree 30/2020/NĐ-CP gives to administrative papers, as .docx for
/// those who go on writing and as PDF for print: one small model, two writers, the same bytes for
/// the same document.
///
/// ```java
/// Document minutes =
///         new Document(
///                 language,
///                 new Document.Title("BIÊN BẢN", "Phiên họp thứ nhất năm 2025"),
///                 Optional.of(letterheads.head("BB", Optional.of(day), language)),
///                 List.of(
///                         new Block.Heading(1, "I. Thành phần"),
///                         new Block.Paragraph("Chủ trì: Trưởng ban."),
///                         new Block.Table(
///                                 List.of(Block.Column.narrow("TT"), Block.Column.wide("Kết luận")),
///                                 List.of(Block.Row.of("1", "Hoàn thành hạ tầng số.")))),
///                 Optional.of(new Ending(List.of("Như trên", "Lưu: VT"), List.of(
///                         Ending.Signature.of("THƯ KÝ"), Ending.Signature.of("CHỦ TỌA")))),
///                 stamp.lines(words),                 // the last lines of the text
///                 Optional.of(stamp.line(words)),     // at the foot of every page
///                 new Document.Properties("thuky", recordedAt));
/// byte[] editable = documents.docx(minutes);
/// byte[] printed = documents.pdf(minutes);
/// ```
@NullMarked
package vn.steerlog.query.documents;

import org.jspecify.annotations.NullMarked;
