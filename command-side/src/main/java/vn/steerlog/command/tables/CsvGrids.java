package vn.steerlog.command.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The cells of a `.csv` file (RFC 4180), parted by commas, semicolons or tabs.
///
/// Which of the three is decided by the header: the one under which the first rows name the most
/// known columns. Counting signs would be misled by cells that are full of commas.
///
/// Rows are numbered as a spreadsheet shows them: a cell with line breaks is one row, a blank line
/// is one row too.
final class CsvGrids {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /// The line by which a file tells a spreadsheet its separator; a spreadsheet does not show it.
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=([,;\\t])\"?(?:\\r\\n|\\n|\\r)", Pattern.CASE_INSENSITIVE);

    private final Limits limits;

    CsvGrids(Limits limits) {
        this.limits = limits;
    }

    /// @param fit how well a grid's header fits what is looked for
    Grid read(String text, ToIntFunction<Grid> fit) throws Unreadable {
        Matcher declared = SEPARATOR_LINE.matcher(text);
        if (declared.lookingAt()) {
            return read(text.substring(declared.end()), declared.group(1).charAt(0));
        }
        char separator =
                SEPARATORS.stream()
                        .max(Comparator.comparingInt(sign -> fit.applyAsInt(top(text, sign))))
                        .orElse('\t');
        return read(text, separator);
    }

    /// The first rows, as far as they can be read with this separator.
    private Grid top(String text, char separator) {
        List<Grid.Line> lines = new ArrayList<>();
        try {
            for (Grid.Line line : reader(text, separator)) {
                lines.add(line);
                if (line.number() == Header.SEARCHED_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            return new Grid(Optional.empty(), lines);
        }
        return new Grid(Optional.empty(), lines);
    }

    private Grid read(String text, char separator) throws Unreadable {
        List<Grid.Line> lines = new ArrayList<>();
        Budget budget = new Budget(limits.cells());
        int number = 0;
        try {
            for (Grid.Line line : reader(text, separator)) {
                number = line.number();
                budget.take(line);
                if (!line.spots().isEmpty()) {
                    lines.add(line);
                }
                if (lines.size() > limits.rows() + Header.SEARCHED_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            throw new Unreadable(TableFault.QUOTES_BROKEN, number + 1, "\"", "\"… \"\"…\"\" …\"");
        }
        return new Grid(Optional.empty(), lines);
    }

    private CsvReader<Grid.Line> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .build(new CsvLines(limits), text);
    }
}
