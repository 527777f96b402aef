package vn.steerlog.command.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.steerlog.command.wording.Comparisons;
import vn.steerlog.command.wording.Dates;
import vn.steerlog.command.wording.DocumentReferences;
import vn.steerlog.command.wording.DueDates;
import vn.steerlog.command.wording.Figure;
import vn.steerlog.command.wording.Figures;
import vn.steerlog.command.wording.Periods;
import vn.steerlog.command.wording.Reading;
import vn.steerlog.command.wording.Wording;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.Period;

/// One cell, and the ways in which it can be understood. An empty cell is understood as nothing,
/// never as a failure.
public sealed interface Cell {
    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    record Empty() implements Cell {}

    /// A cell that holds something which could not be read: a failure says what. Understood as
    /// nothing, so that it is not reported twice.
    ///
    /// @param raw what stands there, for people to see
    record Unread(String raw) implements Cell {}

    /// @param value not empty; NFC, without invisible characters, spaces at the ends or repeated
    ///   ones; line breaks are `\n`
    record Text(String value) implements Cell {}

    /// A number of a workbook.
    ///
    /// @param value exact to the 15 digits that a spreadsheet keeps; a whole number has no decimals
    /// @param percent whether it is shown as a percentage; then `value` is the number before the
    ///   `%`
    record Decimal(BigDecimal value, boolean percent) implements Cell {}

    /// A real date of a workbook.
    record Day(LocalDate value) implements Cell {}

    /// What a person sees: `84,2`, `84,2%`, `17/11/2025`; an empty string for an empty cell.
    default String words() {
        return switch (this) {
            case Empty(), Unread(_) -> "";
            case Text(String value) -> value;
            case Decimal(BigDecimal value, boolean percent) ->
                    value.toPlainString().replace('.', ',') + (percent ? "%" : "");
            case Day(LocalDate value) -> DAY.format(value);
        };
    }

    /// What stands there, whether it could be read or not.
    default String shown() {
        return this instanceof Unread(String raw) ? raw : words();
    }

    default boolean isEmpty() {
        return this instanceof Empty || this instanceof Unread;
    }

    default Optional<String> text() {
        return isEmpty() ? Optional.empty() : Optional.of(words());
    }

    /// See [Dates]. A dash is no day.
    default Reading<Optional<LocalDate>> day() {
        if (this instanceof Day(LocalDate value)) {
            return Reading.of(Optional.of(value));
        }
        return Wording.of(words()).plain().equals("-")
                ? Reading.of(Optional.empty())
                : unlessEmpty(Dates::read);
    }

    /// See [DueDates].
    ///
    /// @param reference the day from which what is relative is reckoned, usually the meeting's
    default Reading<DueDate> due(Optional<LocalDate> reference) {
        return DueDates.read(words(), reference);
    }

    /// See [Figures].
    ///
    /// @param unit the unit of the row, when it has one
    default Reading<Optional<Figure>> figure(Optional<String> unit) {
        return this instanceof Decimal(BigDecimal value, boolean percent) && !percent
                ? Reading.of(Optional.of(new Figure(Optional.empty(), value)))
                : unlessEmpty(words -> Figures.read(words, unit));
    }

    /// See [Comparisons].
    default Reading<Optional<Comparison>> comparison() {
        return Comparisons.read(words());
    }

    /// See [Periods].
    default Reading<Optional<Period>> period() {
        return Periods.read(words());
    }

    /// See [DocumentReferences].
    default Optional<DocumentReference> document() {
        return DocumentReferences.read(words());
    }

    private <T> Reading<Optional<T>> unlessEmpty(Function<String, Reading<T>> reader) {
        return isEmpty() ? Reading.of(Optional.empty()) : reader.apply(words()).map(Optional::of);
    }
}
