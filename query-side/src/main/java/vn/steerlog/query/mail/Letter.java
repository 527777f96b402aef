package vn.steerlog.query.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What one person is told in one mail.
///
/// @param greeting the first line
/// @param closing why it came, and how it is switched off
record Letter(
        Locale language,
        String subject,
        String greeting,
        List<Section> sections,
        List<String> closing) {

    /// @param lines at most as many as somebody reads
    /// @param more what is left out, in words
    record Section(String title, List<Line> lines, Optional<String> more) {}

    /// @param address of the page; absent for a line that is about no page
    record Line(String text, String detail, Optional<String> address) {}

    /// For whoever reads plain text.
    String text() {
        StringBuilder text = new StringBuilder(greeting).append("\n");
        for (Section section : sections) {
            text.append("\n").append(section.title()).append("\n");
            for (Line line : section.lines()) {
                text.append("- ").append(line.text());
                if (!line.detail().isEmpty()) {
                    text.append(" (").append(line.detail()).append(")");
                }
                line.address().ifPresent(address -> text.append("\n  ").append(address));
                text.append("\n");
            }
            section.more().ifPresent(more -> text.append("  ").append(more).append("\n"));
        }
        return text.append("\n").append(String.join("\n", closing)).append("\n").toString();
    }
}
