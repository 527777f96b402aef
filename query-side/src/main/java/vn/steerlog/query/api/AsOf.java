package vn.steerlog.query.api;

import java.time.LocalDate;
import vn.steerlog.query.moment.Moment;

/// As of when an answer is.
///
/// @param commit the last commit taken into account
/// @param day on which standings are judged
/// @param present whether it is the present, which moves on
/// @param held whether it says what held on that day, by the days in the minutes
record AsOf(long commit, LocalDate day, boolean present, boolean held) {
    static AsOf of(Moment moment) {
        return new AsOf(moment.commit(), moment.day(), moment.now(), moment.effective());
    }
}
