package vn.steerlog.query.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What an administrative paper says, whatever file it becomes. Texts are plain; what a file cannot
/// hold (control characters) is left out by the writers.
///
/// @param language in which the frame around the text is worded
/// @param letterhead who issues it; a paper without one begins with its title
/// @param ending recipients and signatures
/// @param colophon the last lines, smaller than the text: where the document comes from
/// @param foot one line at the foot of every page
public record Document(
        Locale language,
        Title title,
        Optional<Letterhead> letterhead,
        List<Block> blocks,
        Optional<Ending> ending,
        List<String> colophon,
        Optional<String> foot,
        Properties properties) {

    public Document {
        blocks = List.copyOf(blocks);
        colophon = List.copyOf(colophon);
    }

    /// @param kind of paper, in capitals: `BÁO CÁO`
    /// @param subject what it is about (trích yếu)
    /// @param note below, in italics: the period, say
    public record Title(String kind, String subject, Optional<String> note) {
        public Title(String kind, String subject) {
            this(kind, subject, Optional.empty());
        }
    }

    /// What a file says about itself. Both have to be the same whenever the document is.
    ///
    /// @param author the account that asked for it
    /// @param created the moment that it speaks of, not the one at which the file is written
    public record Properties(String author, Instant created) {}
}
