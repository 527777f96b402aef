package vn.steerlog.query.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.Id;

/// The one way to write a row as JSON: without white space; a record is an object with its
/// components sorted by name, without those that are absent; an id is its string; a list is an
/// array; an enum constant is its name; a day is `2025-11-17`; an instant is in UTC as
/// `2025-11-17T09:30:00.123456Z` with as many digits as it has (none, 3, 6 or 9); an integer is a
/// number; an exact decimal is a string of its digits with a decimal point (`84.2`). Strings escape
/// `"`, `\` and what is below U+0020: as `\b \t \n \f \r`, the rest as four lower-case hexadecimal
/// digits.
public final class CanonicalJson {
    private CanonicalJson() {}

    public static String of(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /// @throws IllegalArgumentException when `value` is of a type that rows are not made of
    static void write(Object value, StringBuilder out) {
        switch (value) {
            case String text -> quote(text, out);
            case Id id -> quote(id.value(), out);
            case Enum<?> constant -> quote(constant.name(), out);
            case LocalDate day -> quote(day.toString(), out);
            case Instant instant -> quote(instant.toString(), out);
            case BigDecimal number -> quote(number.toPlainString(), out);
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case Boolean bool -> out.append(bool.booleanValue());
            case Optional<?> present when present.isPresent() -> write(present.get(), out);
            case List<?> items -> array(items, out);
            case Record row -> object(row, out);
            default ->
                    throw new IllegalArgumentException(
                            "rows are not made of " + value.getClass().getName());
        }
    }

    private static void array(List<?> items, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(items.get(i), out);
        }
        out.append(']');
    }

    private static void object(Record row, StringBuilder out) {
        out.append('{');
        int start = out.length();
        for (Fields.Field field : Fields.of(row.getClass()).byName()) {
            Object value = field.of(row);
            if (value instanceof Optional<?> optional && optional.isEmpty()) {
                continue;
            }
            if (out.length() > start) {
                out.append(',');
            }
            quote(field.name(), out);
            out.append(':');
            write(value, out);
        }
        out.append('}');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
