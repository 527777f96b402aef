package vn.steerlog.query.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.steerlog.events.DueDate;
import vn.steerlog.query.boarddifferences.BoardChange;
import vn.steerlog.query.boarddifferences.BoardChange.State;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.sheets.Xlsx;
import vn.steerlog.query.stamp.Stamp;
import vn.steerlog.query.targetscorecard.TargetRow;
import vn.steerlog.query.view.Cause;
import vn.steerlog.query.web.Formats;

/// Writes what became of the board as a spreadsheet: a head with both moments, then one line for
/// each event behind a change. Every cell is text or a number, never a formula; a text that a
/// spreadsheet program could take for one begins with an apostrophe.
final class BoardDifferenceSheet {
    private static final List<String> COLUMNS =
            List.of(
                    "kind",
                    "id",
                    "title",
                    "holder.before",
                    "holder.after",
                    "due.before",
                    "due.after",
                    "goal.before",
                    "goal.after",
                    "event",
                    "recorded",
                    "commit",
                    "role",
                    "account",
                    "reason");
    private static final int[] WIDTHS = {
        18, 38, 60, 36, 36, 14, 14, 18, 18, 22, 18, 10, 20, 24, 60
    };
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final Locale language;
    private final ResourceBundle words;
    private final Formats formats;
    private final Names names;

    BoardDifferenceSheet(Locale language, ZoneId zone, Names names) {
        this.language = language;
        this.words =
                ResourceBundle.getBundle(
                        "vn.steerlog.query.differences",
                        language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi"),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        this.formats = new Formats(language, zone);
        this.names = names;
    }

    byte[] of(BoardDifferenceReads.Between between, Stamp stamp) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Xlsx.steady(workbook -> fill(workbook, between, stamp), stamp.at(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void fill(Workbook workbook, BoardDifferenceReads.Between between, Stamp stamp)
            throws IOException {
        Worksheet sheet = workbook.newWorksheet(words.getString("sheet"));
        int row = head(sheet, between);
        for (BoardChange change : between.changes()) {
            row = lines(sheet, row, change);
        }
        Xlsx.origin(
                workbook, Words.of("stamp", language).of("sheet"), stamp.lines(language, formats));
    }

    /// Answers the row below it.
    private int head(Worksheet sheet, BoardDifferenceReads.Between between) {
        text(sheet, 0, 0, words.getString("title"));
        sheet.style(0, 0).bold().set();
        moment(sheet, 1, "from", between.from());
        moment(sheet, 2, "to", between.to());
        for (int column = 0; column < COLUMNS.size(); column++) {
            text(sheet, 4, column, words.getString("column." + COLUMNS.get(column)));
            sheet.width(column, WIDTHS[column]);
        }
        sheet.range(4, 0, 4, COLUMNS.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 5);
        return 5;
    }

    private void moment(Worksheet sheet, int row, String key, Moment moment) {
        text(sheet, row, 0, words.getString(key));
        text(sheet, row, 1, formats.day(moment.day()));
        text(sheet, row, 2, words.getString("commit"));
        sheet.value(row, 3, moment.commit());
    }

    private int lines(Worksheet sheet, int first, BoardChange change) {
        int row = first;
        List<Optional<Cause>> causes =
                change.causes().isEmpty()
                        ? List.of(Optional.empty())
                        : change.causes().stream().map(Optional::of).toList();
        for (Optional<Cause> cause : causes) {
            thing(sheet, row, change);
            int line = row;
            cause.ifPresent(it -> cause(sheet, line, it));
            row++;
        }
        return row;
    }

    private void thing(Worksheet sheet, int row, BoardChange change) {
        text(sheet, row, 0, words.getString("kind." + change.kind()));
        text(sheet, row, 1, change.id());
        text(sheet, row, 2, change.title());
        text(sheet, row, 3, change.before().map(this::agencies).orElse(""));
        text(sheet, row, 4, change.after().map(this::agencies).orElse(""));
        text(sheet, row, 5, change.before().flatMap(State::due).map(this::due).orElse(""));
        text(sheet, row, 6, change.after().flatMap(State::due).map(this::due).orElse(""));
        text(sheet, row, 7, change.before().map(this::goal).orElse(""));
        text(sheet, row, 8, change.after().map(this::goal).orElse(""));
    }

    private void cause(Worksheet sheet, int row, Cause cause) {
        String event = "event." + cause.event();
        text(sheet, row, 9, words.containsKey(event) ? words.getString(event) : cause.event());
        text(sheet, row, 10, formats.time(cause.at()));
        sheet.value(row, 11, cause.commit());
        text(sheet, row, 12, cause.role().map(this::role).orElse(""));
        text(sheet, row, 13, cause.by());
        text(sheet, row, 14, cause.reason().orElse(""));
    }

    private String role(String role) {
        String key = "role." + role;
        return words.containsKey(key) ? words.getString(key) : role;
    }

    private String agencies(State state) {
        String helping =
                state.coordinating().stream()
                        .map(id -> names.agency(id).name())
                        .collect(Collectors.joining(", "));
        String holder = state.holder().map(id -> names.agency(id).name()).orElse("");
        return helping.isEmpty() ? holder : holder + " (" + helping + ")";
    }

    private String due(DueDate due) {
        return due.lastDay().map(formats::day).or(due::words).orElse("");
    }

    private String goal(State state) {
        return state.goal()
                .flatMap(TargetRow.Goal::value)
                .map(value -> formats.number(value) + " " + state.unit().orElse(""))
                .orElse("");
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, harmless(text));
    }

    static String harmless(String text) {
        boolean risky = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return risky ? "'" + text : text;
    }
}
