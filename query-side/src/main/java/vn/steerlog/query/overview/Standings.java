package vn.steerlog.query.overview;

import java.util.List;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.query.taskregister.Tally;

/// How the tasks stand, all of them and part by part; of each kind of part the worst first: those
/// with the most overdue tasks, then those with the most open ones.
///
/// @param agencies that have the tasks now; absent for tasks that nobody has
/// @param committees that held the meeting behind a task; absent for tasks without one
/// @param meetings behind the tasks; absent for tasks without one
public record Standings(
        Tally all,
        List<Part<AgencyId>> agencies,
        List<Part<CommitteeId>> committees,
        List<Part<MeetingId>> meetings) {

    public record Part<K>(Optional<K> key, Tally tally) {}
}
