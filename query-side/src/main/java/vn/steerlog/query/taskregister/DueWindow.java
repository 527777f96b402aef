package vn.steerlog.query.taskregister;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// Due days around the day asked for. What is asked for in these words means other days tomorrow.
public enum DueWindow {
    /// Monday to Sunday.
    THIS_WEEK,
    THIS_MONTH,
    /// The day itself and the thirty that follow.
    NEXT_30_DAYS;

    private static final int DAYS = 30;

    /// The first day of it.
    public LocalDate from(LocalDate day) {
        return switch (this) {
            case THIS_WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case THIS_MONTH -> day.withDayOfMonth(1);
            case NEXT_30_DAYS -> day;
        };
    }

    /// The last day of it.
    public LocalDate until(LocalDate day) {
        return switch (this) {
            case THIS_WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case THIS_MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case NEXT_30_DAYS -> day.plusDays(DAYS);
        };
    }
}
