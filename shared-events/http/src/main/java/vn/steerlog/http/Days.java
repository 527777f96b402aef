package vn.steerlog.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;

/// Days as people and programs write them: `28/02/2026` or `2026-02-28`. Years have four digits;
/// days that do not exist are refused, never moved.
public final class Days {
    private static final DateTimeFormatter WRITTEN =
            new DateTimeFormatterBuilder()
                    .appendValue(ChronoField.DAY_OF_MONTH, 1, 2, SignStyle.NOT_NEGATIVE)
                    .appendLiteral('/')
                    .appendValue(ChronoField.MONTH_OF_YEAR, 1, 2, SignStyle.NOT_NEGATIVE)
                    .appendLiteral('/')
                    .appendValue(ChronoField.YEAR, 4)
                    .toFormatter()
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /// @throws DateTimeException when `text` is no such day
    public static LocalDate parse(String text) {
        if (text.length() > 10) {
            throw new DateTimeException("not a day");
        }
        LocalDate day = LocalDate.parse(text, text.indexOf('/') < 0 ? ISO : WRITTEN);
        if (day.getYear() < 1000) {
            throw new DateTimeException("a year has four digits");
        }
        return day;
    }
}
