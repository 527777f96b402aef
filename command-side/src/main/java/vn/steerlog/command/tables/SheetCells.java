package vn.steerlog.command.tables;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// What the cells of a sheet hold.
final class SheetCells {
    /// `_x000D_`, by which a workbook writes characters that XML cannot hold.
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> strings;
    private final Limits limits;
    private final SheetNumbers numbers;

    SheetCells(List<String> strings, Styles styles, boolean from1904, Limits limits) {
        this.strings = strings;
        this.limits = limits;
        this.numbers = new SheetNumbers(styles, from1904);
    }

    /// Reads from the beginning of a `c` to its end.
    ///
    /// @return empty when the cell holds nothing to see
    Optional<Grid.Spot> read(Xml xml, int column) throws XMLStreamException, Unreadable {
        String type = xml.attribute("t").orElse("n");
        int style = xml.attribute("s").map(Integer::parseInt).orElse(0);
        Optional<String> formula = Optional.empty();
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = Optional.of("=" + xml.text());
            } else if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                value = xml.richText("is");
            }
        }
        Optional<Grid.Spot> spot =
                value.isEmpty() ? Optional.empty() : spot(column, type, style, value);
        return formula.isEmpty() ? spot : computed(column, spot, formula.get(), type);
    }

    private static Optional<Grid.Spot> computed(
            int column, Optional<Grid.Spot> spot, String formula, String type) {
        if (spot.isPresent()) {
            return Optional.of(spot.get().noted(TableFault.FORMULA_VALUE_TAKEN, formula));
        }
        return type.equals("str")
                ? Optional.empty()
                : Optional.of(Grid.Spot.wrong(column, TableFault.FORMULA_WITHOUT_VALUE, formula));
    }

    private Optional<Grid.Spot> spot(int column, String type, int style, String value)
            throws Unreadable {
        if (column >= limits.columns()) {
            return Optional.of(Grid.Spot.wrong(column, TableFault.TOO_MANY_COLUMNS, value));
        }
        return switch (type) {
            case "s" -> CellText.spot(column, unescaped(shared(value)), limits);
            case "str", "inlineStr" -> CellText.spot(column, unescaped(value), limits);
            case "n" -> Optional.of(numbers.spot(column, style, value.strip()));
            case "d" -> Optional.of(SheetNumbers.isoDate(column, value.strip()));
            case "b" ->
                    Optional.of(
                            Grid.Spot.wrong(
                                    column,
                                    TableFault.CELL_LOGICAL,
                                    value.equals("0") ? "FALSE" : "TRUE"));
            case "e" -> Optional.of(Grid.Spot.wrong(column, TableFault.CELL_IN_ERROR, value));
            default -> throw Xml.broken("t=" + type);
        };
    }

    private String shared(String index) throws Unreadable {
        int place = Integer.parseInt(index.strip());
        if (place < 0 || place >= strings.size()) {
            throw Xml.broken("sharedStrings[" + place + "]");
        }
        return strings.get(place);
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(SheetCells::character);
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }
}
