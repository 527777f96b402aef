package vn.steerlog.query.pages;

import java.util.List;
import vn.steerlog.query.history.HistoryEntry;
import vn.steerlog.query.history.Sentences;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;

/// The story of one thing as its page tells it.
///
/// @param lines the latest first
public record Story(List<Line> lines) {

    /// @param who by role
    /// @param what in sentences
    public record Line(HistoryEntry entry, String who, String what) {}

    static Story of(String key, QuerySide side, Asked asked) {
        Sentences sentences = side.history().sentences(asked.language());
        List<Line> lines =
                side.history().of(key, asked.moment(), asked.viewer()).stream()
                        .map(entry -> new Line(entry, sentences.who(entry), sentences.what(entry)))
                        .toList();
        return new Story(lines.reversed());
    }
}
