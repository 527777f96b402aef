package vn.steerlog.events;

import java.time.LocalDate;
import java.util.Optional;

/// When something is due, and the words from which that was understood.
///
/// @param kind what was understood
/// @param lastDay the last day on which it is still on time, inclusive, in the committee's time
///   zone; present exactly when `kind` is `DATED`
/// @param words the words as written (`trước 05/3/2021`), when there were any
public record DueDate(Kind kind, Optional<LocalDate> lastDay, Optional<String> words) {
    /// `URGENT` (`sớm`, `ngay`) and `RECURRING` (`thường xuyên`) have no last day, as `UNDATED` has
    /// none.
    public enum Kind {
        DATED,
        UNDATED,
        URGENT,
        RECURRING
    }

    public static final DueDate NONE =
            new DueDate(Kind.UNDATED, Optional.empty(), Optional.empty());

    public DueDate {
        if (lastDay.isPresent() != (kind == Kind.DATED)) {
            throw new IllegalArgumentException("exactly a dated due date has a last day");
        }
    }

    public static DueDate on(LocalDate lastDay) {
        return new DueDate(Kind.DATED, Optional.of(lastDay), Optional.empty());
    }

    /// Whether `day` comes after the last day; never so when there is no last day.
    public boolean isBefore(LocalDate day) {
        return lastDay.map(last -> last.isBefore(day)).orElse(false);
    }
}
