package vn.steerlog.command.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.steerlog.events.Comparison;

/// A cell that holds a number, a comparison written before it if there is one, and the row's unit
/// behind it if it is repeated there: `4.607`, `trên 672`, `≥30`, `từ 30 trở lên`, `84,2%`, `574 tỷ
/// đồng`.
public final class Figures {
    private static final Pattern PARTS =
            Pattern.compile("([^\\d+-]*?) ?([+-]? ?\\d[\\d., ]*?) ?([^\\d., ].*)?");
    private static final Pattern BOUND = Pattern.compile("tro (?:len|xuong)");

    private static final Pattern AFTER_UNIT =
            Pattern.compile(
                    "(?: ?tr[ởo] (?:lên|len|xuống|xuong))?[.,;:! ]*$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern MORE_NUMBER = Pattern.compile("^-|\\d");

    private Figures() {}

    /// @param unit the unit of the row (`%`, `tỷ đồng`), when it has one; otherwise the number may
    ///   bring its own
    public static Reading<Figure> read(String text, Optional<String> unit) {
        Wording wording = Wording.of(text);
        if (wording.isTooLong()) {
            return Reading.unclear(WordingFault.WORDS_TOO_LONG, text);
        }
        Matcher parts = PARTS.matcher(wording.plain());
        if (!parts.matches()) {
            return Reading.unclear(WordingFault.NUMBER_NOT_UNDERSTOOD, text);
        }
        String behind = Optional.ofNullable(parts.group(3)).orElse("");
        Matcher bound = BOUND.matcher(behind);
        String words = bound.find() ? boundWords(parts.group(1), bound.group()) : parts.group(1);
        String rest = bound.replaceAll("").strip();
        return Numbers.read(parts.group(2), text)
                .flatMap(value -> inUnit(value, parts.group(2), rest, unit, text))
                .flatMap(value ->
                        compared(
                                value,
                                words,
                                unit.isEmpty() && !rest.isEmpty()
                                        ? unit(wording)
                                        : Optional.empty(),
                                text));
    }

    /// @param rest what stands behind the number
    private static Reading<BigDecimal> inUnit(
            BigDecimal value, String number, String rest, Optional<String> unit, String text) {
        if (rest.isEmpty() || unit.filter(u -> folded(u).equals(folded(rest))).isPresent()) {
            return Reading.of(value);
        }
        boolean further = MORE_NUMBER.matcher(rest).find();
        if (!further && unit.isEmpty()) {
            return Reading.of(value);
        }
        return further
                ? Reading.unclear(WordingFault.NUMBER_NOT_UNDERSTOOD, text)
                : Reading.unclear(
                        WordingFault.UNIT_DIFFERS,
                        text,
                        unit.map(u -> List.of(number, number + " " + u)).orElse(List.of(number)));
    }

    /// `tỷ` and `tỉ` are one unit, `%` and `phần trăm` are.
    private static String folded(String unit) {
        return Wording.of(unit).plain().replace("phan tram", "%").replaceAll("\\bti\\b", "ty");
    }

    /// What stands behind the number, as it is written.
    private static Optional<String> unit(Wording wording) {
        Matcher parts = PARTS.matcher(wording.words());
        return parts.matches() && parts.group(3) != null
                ? Optional.of(AFTER_UNIT.matcher(parts.group(3)).replaceAll(""))
                : Optional.empty();
    }

    private static Reading<Figure> compared(
            BigDecimal value, String words, Optional<String> unit, String text) {
        Optional<Comparison> comparison = Comparisons.of(words);
        return words.isEmpty() || comparison.isPresent()
                ? Reading.of(new Figure(comparison, value, unit))
                : Reading.unclear(WordingFault.NUMBER_NOT_UNDERSTOOD, text);
    }

    /// `từ 30 trở lên` and `30 trở lên` say the same; `trên 30 trở lên` says nothing.
    private static String boundWords(String before, String bound) {
        return before.isEmpty() || before.equals("tu") ? bound : before + " " + bound;
    }

    /// One comparison from what a column of its own says and what stands with the number.
    ///
    /// `đạt` beside another one adds nothing: `đạt` and `trên 30` is `trên 30`.
    public static Reading<Optional<Comparison>> agreed(
            Optional<Comparison> column, Optional<Comparison> cell, String text) {
        if (column.isEmpty() || cell.isEmpty() || column.equals(cell)) {
            return Reading.of(cell.or(() -> column));
        }
        if (column.get() == Comparison.REACH || cell.get() == Comparison.REACH) {
            return Reading.of(column.get() == Comparison.REACH ? cell : column);
        }
        return Reading.unclear(WordingFault.COMPARISONS_DIFFER, text);
    }
}
