package vn.steerlog.query.moment;

import java.time.LocalDate;

/// As of when a question is answered: what was recorded by then, judged on that day.
///
/// @param commit the last commit taken into account; 0 when nothing is recorded yet
/// @param day on which standings are judged, in the committee's time zone
/// @param now whether it is the present, which moves on
public record Moment(long commit, LocalDate day, boolean now) {
    /// Whether more was recorded by then than by `other`, or as much and the day is a later one.
    public boolean isAfter(Moment other) {
        return commit > other.commit || (commit == other.commit && day.isAfter(other.day));
    }
}
