package vn.steerlog.command.tables;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Text of cells: made uniform, and kept from being taken for a formula.
final class CellText {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034F\\uFE0F]");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t\\p{Cc}&&[^\\n]]+");
    private static final Pattern AROUND_BREAKS = Pattern.compile(" ?\\n ?");

    /// A sign before a number (`-3,5`, `+5%`), a bullet (`- Báo cáo`, `+ Báo cáo`), or nothing but
    /// dashes.
    private static final Pattern HARMLESS =
            Pattern.compile("[+-] ?[\\d., ]+%?|[+-] [\\p{L}\\d\"“(].*|[+-]+", Pattern.DOTALL);

    private CellText() {}

    /// Empty when there is nothing to see.
    static String clean(String raw) {
        String visible = INVISIBLE.matcher(raw).replaceAll("");
        String nfc = Normalizer.normalize(visible, Normalizer.Form.NFC);
        String lines = LINE_BREAKS.matcher(nfc).replaceAll("\n");
        String spaced = SPACES.matcher(lines).replaceAll(" ");
        return AROUND_BREAKS.matcher(spaced).replaceAll("\n").strip();
    }

    /// @return empty when there is nothing to see
    static Optional<Grid.Spot> spot(int column, String raw, Limits limits) {
        if (column >= limits.columns()) {
            return Optional.of(raw)
                    .filter(text -> !text.isBlank())
                    .map(text -> Grid.Spot.wrong(column, TableFault.TOO_MANY_COLUMNS, text));
        }
        if (raw.length() > limits.cellLength()) {
            return Optional.of(Grid.Spot.wrong(column, TableFault.CELL_TOO_LONG, raw));
        }
        String text = clean(raw);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Grid.Spot.of(column, new Cell.Text(text)));
    }

    /// Whether a spreadsheet would take the text for a formula when it meets it again in a `.csv`
    /// file.
    ///
    /// `=` and `@` always do (also the wide forms); `+` and `-` do unless a number or a bullet's
    /// text follows.
    static boolean isFormula(String text) {
        return switch (text.charAt(0)) {
            case '=', '@', '＝', '＠' -> true;
            case '+', '-' -> !HARMLESS.matcher(text).matches();
            default -> false;
        };
    }
}
