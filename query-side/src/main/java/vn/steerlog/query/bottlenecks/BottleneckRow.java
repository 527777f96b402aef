package vn.steerlog.query.bottlenecks;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.bottleneck.BottleneckId;
import vn.steerlog.query.projection.Recorded;

/// A bottleneck: where it is felt, and who must resolve it.
///
/// @param agency where it is felt, when that was said
/// @param holder who must resolve it now: the agency it was assigned to, or the one into which that
///   merged
/// @param assignment the latest one
public record BottleneckRow(
        BottleneckId bottleneck,
        BottleneckGroup group,
        Optional<String> groupWords,
        String text,
        Optional<AgencyId> agency,
        Optional<LocalDate> raisedOn,
        Optional<AgencyId> holder,
        Optional<Assignment> assignment,
        Optional<Resolution> resolved,
        Recorded recorded) {

    public record Assignment(
            AgencyId agency, DueDate due, Optional<String> note, LocalDate effectiveOn) {}

    public record Resolution(String resolution, LocalDate on) {}

    /// How it stands on a day.
    public enum State {
        RAISED,
        ASSIGNED,
        /// Assigned, not resolved, and the due day has passed.
        OVERDUE,
        RESOLVED
    }

    public State stateOn(LocalDate day) {
        if (resolved.isPresent()) {
            return State.RESOLVED;
        }
        if (assignment.isEmpty()) {
            return State.RAISED;
        }
        return assignment.get().due().isBefore(day) ? State.OVERDUE : State.ASSIGNED;
    }
}
