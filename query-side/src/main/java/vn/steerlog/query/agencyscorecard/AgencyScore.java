package vn.steerlog.query.agencyscorecard;

import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.taskregister.Tally;

/// The tasks that one agency has now, by how they stand.
///
/// @param agency absent for the tasks that nobody has
/// @param completed of all tasks that were not cancelled
/// @param onTime of the completed ones
/// @param overdue of those that somebody is at work on
public record AgencyScore(
        Optional<AgencyId> agency,
        int total,
        Tally standings,
        Rate completed,
        Rate onTime,
        Rate overdue) {
    /// The score of an agency whose tasks stand so.
    public static AgencyScore of(Optional<AgencyId> agency, Tally tally) {
        return new AgencyScore(
                agency,
                tally.total(),
                tally,
                new Rate(tally.completed(), tally.total() - tally.cancelled()),
                new Rate(tally.completedOnTime(), tally.completed()),
                new Rate(tally.overdue(), tally.open()));
    }
}
