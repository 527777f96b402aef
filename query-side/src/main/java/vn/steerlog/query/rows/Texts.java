package vn.steerlog.query.rows;

import java.util.Optional;
import java.util.function.Function;
import vn.steerlog.query.text.PlainText;

/// The texts by which rows are searched.
///
/// @param <R> the row
/// @param title that every row has
/// @param further what some have beside it
public record Texts<R>(Function<R, String> title, Function<R, Optional<String>> further) {
    /// Hears of rows with their texts as they are compared.
    ///
    /// @param <R> the row
    @FunctionalInterface
    public interface Visitor<R> {
        /// @param plain as [PlainText#of(String, Optional)] gives it
        void visit(String key, R row, String plain);
    }

    /// The texts of `row` as they are compared.
    public String plain(R row) {
        return PlainText.of(title.apply(row), further.apply(row));
    }
}
