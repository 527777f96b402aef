package vn.steerlog.command.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// How the numbers of a workbook are shown, by the cell's style.
final class Styles {
    /// What a number means when it is shown that way.
    enum Shown {
        NUMBER,
        PERCENT,
        DAY,
        /// A date without its day: `12/2025`.
        MONTH,
        /// A date without its day and month: `2025`.
        YEAR,
        TIME
    }

    /// Text in quotes, escaped characters, fillers, and colours, conditions or locales in brackets;
    /// elapsed time (`[h]`) stays.
    private static final Pattern DECORATION =
            Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[(?!h+]|m+]|s+])[^\\]]*]");

    private final List<Shown> cells = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();

    private Styles() {}

    static Styles none() {
        return new Styles();
    }

    static Styles read(String name, byte[] part) throws Unreadable {
        Styles styles = new Styles();
        Xml.walk(name, part, styles::collect);
        return styles;
    }

    /// @param style of the cell; one that the workbook does not define shows plain numbers
    Shown shown(int style) {
        return style >= 0 && style < cells.size() ? cells.get(style) : Shown.NUMBER;
    }

    private void collect(Xml xml) throws XMLStreamException {
        boolean cellFormats = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                formats.put(number(xml, "numFmtId"), xml.attribute("formatCode").orElse(""));
            } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                cellFormats = xml.begins("cellXfs");
            } else if (cellFormats && xml.begins("xf")) {
                cells.add(shownBy(number(xml, "numFmtId")));
            }
        }
    }

    private static int number(Xml xml, String attribute) {
        return xml.attribute(attribute).map(Integer::parseInt).orElse(0);
    }

    private Shown shownBy(int format) {
        String code = formats.get(format);
        return code != null ? shownBy(code) : builtIn(format);
    }

    /// ECMA-376 part 1, 18.8.30.
    private static Shown builtIn(int format) {
        return switch (format) {
            case 9, 10 -> Shown.PERCENT;
            case 14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Shown.DAY;
            case 17, 55, 56 -> Shown.MONTH;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47 -> Shown.TIME;
            default -> Shown.NUMBER;
        };
    }

    /// By the first section of a format code, that for positive numbers.
    static Shown shownBy(String code) {
        String plain = DECORATION.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        String first = plain.split(";", 2)[0];
        if (first.contains("general")) {
            return Shown.NUMBER;
        }
        if (first.contains("d")) {
            return Shown.DAY;
        }
        if (first.contains("y")) {
            return first.contains("m") ? Shown.MONTH : Shown.YEAR;
        }
        if (first.contains("h") || first.contains("s") || first.contains("[m")) {
            return Shown.TIME;
        }
        return first.contains("%") ? Shown.PERCENT : Shown.NUMBER;
    }
}
