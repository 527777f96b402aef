package vn.steerlog.command.tables;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.steerlog.command.wording.PlainText;

/// Text of cells: made uniform, and kept from being taken for a formula.
final class CellText {
    /// A sign before a number (`-3,5`, `+5%`), a bullet (`- Báo cáo`, `+ Báo cáo`), or nothing but
    /// dashes.
    private static final Pattern HARMLESS =
            Pattern.compile("[+-] ?[\\d., ]+%?|[+-] [\\p{L}\\d\"“(].*|[+-]+", Pattern.DOTALL);

    private CellText() {}

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
        String text = PlainText.of(raw);
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
