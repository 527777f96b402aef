package vn.steerlog.query.pages;

import java.util.Locale;
import java.util.ResourceBundle;
import vn.steerlog.query.boarddifferences.BoardChange;

/// What kinds of changes, and the events behind them, are called: the words of the spreadsheet of
/// differences.
public final class ChangeWords {
    private final ResourceBundle words;

    ChangeWords(Locale language) {
        words =
                ResourceBundle.getBundle(
                        "vn.steerlog.query.differences",
                        language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi"),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String kind(BoardChange.Kind kind) {
        return words.getString("kind." + kind);
    }

    /// The stored name where no other word is known.
    public String event(String name) {
        String key = "event." + name;
        return words.containsKey(key) ? words.getString(key) : name;
    }
}
