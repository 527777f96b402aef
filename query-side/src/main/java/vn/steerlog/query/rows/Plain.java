package vn.steerlog.query.rows;

import java.util.Optional;
import vn.steerlog.query.text.PlainText;

/// Texts and how they are compared, remembered: most versions of a row have the same texts.
record Plain(String title, Optional<String> further, String text) {
    static <R> Plain of(R row, Texts<R> texts) {
        String title = texts.title().apply(row);
        Optional<String> further = texts.further().apply(row);
        return new Plain(title, further, PlainText.of(title, further));
    }

    /// Whether `row` has these texts; where it shares them, as versions do, that is told at once.
    <R> boolean isOf(R row, Texts<R> texts) {
        return texts.title().apply(row).equals(title) && texts.further().apply(row).equals(further);
    }
}
