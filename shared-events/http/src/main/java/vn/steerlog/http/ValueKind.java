package vn.steerlog.http;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import vn.steerlog.events.Id;

/// What kind of value is expected, said in words that are not Java's: `value.<code>`.
enum ValueKind implements Coded {
    TEXT,
    INTEGER,
    NUMBER,
    TRUE_OR_FALSE,
    DATE,
    MOMENT,
    LIST,
    OBJECT;

    static ValueKind of(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type) || type.isEnum() || isId(type)) {
            return TEXT;
        }
        if (type == Boolean.class || type == boolean.class) {
            return TRUE_OR_FALSE;
        }
        if (type == BigDecimal.class || type == Double.class || type == double.class) {
            return NUMBER;
        }
        if (type == BigInteger.class || Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return INTEGER;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == Instant.class) {
            return MOMENT;
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? LIST : OBJECT;
    }

    private static boolean isId(Class<?> type) {
        return Id.class.isAssignableFrom(type);
    }
}
