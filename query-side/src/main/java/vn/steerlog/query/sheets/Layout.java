package vn.steerlog.query.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.sheets.Sheet.Column;

/// How rows become a sheet: each column with its heading, its width and what it shows of a row. An
/// empty `Optional` is an empty cell.
public final class Layout<T> {
    private final Words words;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<? super T, ?>> values = new ArrayList<>();

    /// @param words has `column.<key>` for each column and `sheet.<name>` for the sheet
    public Layout(Words words) {
        this.words = words;
    }

    /// @param width in characters
    public Layout<T> text(String key, int width, Function<? super T, ?> value) {
        return add(Column.text(header(key), width), value);
    }

    public Layout<T> day(String key, Function<? super T, ?> value) {
        return add(Column.day(header(key)), value);
    }

    public Layout<T> number(String key, Function<? super T, ?> value) {
        return add(Column.number(header(key)), value);
    }

    private Layout<T> add(Column column, Function<? super T, ?> value) {
        columns.add(column);
        values.add(value);
        return this;
    }

    private String header(String key) {
        return words.of("column." + key);
    }

    public Sheet sheet(String name, List<? extends T> rows) {
        return new Sheet(
                words.of("sheet." + name), columns, rows.stream().map(this::cells).toList());
    }

    private List<Object> cells(T row) {
        return values.stream().<Object>map(value -> cell(value.apply(row))).toList();
    }

    private static Object cell(Object value) {
        return value instanceof Optional<?> perhaps
                ? perhaps.<Object>map(it -> it).orElse("")
                : value;
    }
}
