package vn.steerlog.query.moment;

import java.time.LocalDate;

/// As of when a question is answered: what was recorded by then, judged on that day.
///
/// Two clocks run: when something was recorded, and the day on which it took effect. A moment of
/// the second clock asks what held on its day, as far as was recorded by its commit.
///
/// @param commit the last commit taken into account; 0 when nothing is recorded yet
/// @param day on which standings are judged, in the committee's time zone
/// @param now whether the commit is that of the present, which moves on
/// @param effective whether only what had taken effect by `day` counts, in the order in which it
///   did; otherwise everything recorded counts, in the order of the ledger
public record Moment(long commit, LocalDate day, boolean now, boolean effective) {
    /// By the clock of the ledger.
    public Moment(long commit, LocalDate day, boolean now) {
        this(commit, day, now, false);
    }

    /// What held on `held`, as far as is known at this moment.
    public Moment heldOn(LocalDate held) {
        return new Moment(commit, held, now, true);
    }

    /// The same by the clock of the ledger, judged on the same day.
    public Moment asRecorded() {
        return new Moment(commit, day, now);
    }

    /// Whether more was recorded by then than by `other`, or as much and the day is a later one.
    public boolean isAfter(Moment other) {
        return commit > other.commit || (commit == other.commit && day.isAfter(other.day));
    }
}
