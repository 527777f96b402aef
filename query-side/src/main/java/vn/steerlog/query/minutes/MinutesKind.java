package vn.steerlog.query.minutes;

import java.util.Locale;

/// The papers that a meeting leads to.
public enum MinutesKind {
    /// Biên bản: who came, what was concluded, what was handed out.
    MINUTES("BB"),
    /// Thông báo kết luận: what was concluded and handed out, for those who have to know.
    ANNOUNCEMENT("TB");

    private final String symbol;

    MinutesKind(String symbol) {
        this.symbol = symbol;
    }

    /// In the paper's number (Decree 30/2020/NĐ-CP, appendix III).
    String symbol() {
        return symbol;
    }

    /// In the bundle of words.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
