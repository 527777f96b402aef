package vn.steerlog.query.pages;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// How old something is, in a unit that a person would choose: minutes for less than an hour, hours
/// for less than two days, else days.
///
/// @param count whole units, at least 1
public record Age(long count, ChronoUnit unit) {
    static Age of(Duration age) {
        if (age.toDays() >= 2) {
            return new Age(age.toDays(), ChronoUnit.DAYS);
        }
        return age.toHours() >= 1
                ? new Age(age.toHours(), ChronoUnit.HOURS)
                : new Age(Math.max(1, age.toMinutes()), ChronoUnit.MINUTES);
    }
}
