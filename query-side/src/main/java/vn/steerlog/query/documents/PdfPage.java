package vn.steerlog.query.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Lays a document out as XHTML for print.
final class PdfPage {
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    PdfPage() {
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(PdfPage.class.getClassLoader());
        resolver.setPrefix("vn/steerlog/query/documents/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /// @param kind which template of a block it is
    /// @param id to which bookmarks point
    /// @param shares how wide its columns are, in hundredths; for tables
    public record Piece(String kind, String id, Block block, List<String> shares) {}

    public record Bookmark(String name, String id) {}

    String html(Document document) {
        List<Piece> pieces =
                IntStream.range(0, document.blocks().size())
                        .mapToObj(i -> piece(document.blocks().get(i), "b" + i))
                        .toList();
        List<Bookmark> bookmarks = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.block() instanceof Block.Heading(_, String text)) {
                bookmarks.add(new Bookmark(text, piece.id()));
            }
        }
        Context context = new Context(document.language());
        context.setVariable("language", document.language().getLanguage());
        context.setVariable("document", document);
        context.setVariable("words", Words.of("documents", document.language()));
        context.setVariable("pieces", pieces);
        context.setVariable("bookmarks", bookmarks);
        return Clean.text(engine.process("document", context));
    }

    private static Piece piece(Block block, String id) {
        return switch (block) {
            case Block.Heading heading ->
                    new Piece("Heading" + heading.level(), id, block, List.of());
            case Block.Table table -> new Piece("Table", id, block, shares(table));
            default -> new Piece(block.getClass().getSimpleName(), id, block, List.of());
        };
    }

    private static List<String> shares(Block.Table table) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(i -> String.format(Locale.ROOT, "%.3f", table.share(i)))
                .toList();
    }
}
