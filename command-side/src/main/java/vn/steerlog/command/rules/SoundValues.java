package vn.steerlog.command.rules;

import static vn.steerlog.command.rules.CommonRefusal.DATE_IMPLAUSIBLE;
import static vn.steerlog.command.rules.CommonRefusal.NUMBER_TOO_LONG;
import static vn.steerlog.command.rules.CommonRefusal.TEXT_MISSING;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import vn.steerlog.events.Id;

/// What no command may carry, whichever door it came through: a text that says nothing, a day that
/// is a slip of the pen, a number too long to be written out. An unknown value is absent, not
/// blank.
public final class SoundValues {
    /// Years accepted in days.
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2200;

    /// Digits accepted in a number, and behind its decimal mark.
    static final int DIGITS = 30;

    private SoundValues() {}

    /// @throws Refused naming the component in which the value stands
    public static void require(Command command) {
        checkComponents((Record) command, Optional.empty());
    }

    private static void checkComponents(Record holder, Optional<String> field) {
        for (RecordComponent component : holder.getClass().getRecordComponents()) {
            if (!component.isAnnotationPresent(MayBeEmpty.class)) {
                check(valueOf(component, holder), field.orElse(component.getName()));
            }
        }
    }

    private static void check(Object value, String field) {
        switch (value) {
            case Id _ -> {}
            case String text -> Refused.require(!text.isBlank(), TEXT_MISSING, field);
            case LocalDate day -> Refused.require(plausible(day), DATE_IMPLAUSIBLE, field, day);
            case BigDecimal number -> Refused.require(writable(number), NUMBER_TOO_LONG, field);
            case Optional<?> optional -> optional.ifPresent(it -> check(it, field));
            case Collection<?> many -> many.forEach(it -> check(it, field));
            case Record nested -> checkComponents(nested, Optional.of(field));
            default -> {}
        }
    }

    private static boolean plausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static boolean writable(BigDecimal number) {
        return number.precision() <= DIGITS && Math.abs((long) number.scale()) <= DIGITS;
    }

    private static Object valueOf(RecordComponent component, Record holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
