package vn.steerlog.command.bottleneck;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckEvent;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;

/// What the rules need to know of one bottleneck.
///
/// @param raisedOn the day on which it was raised, when that was said
/// @param assignment who must resolve it now, and by when
public record Bottleneck(
        Status status, Optional<LocalDate> raisedOn, Optional<Assignment> assignment) {

    public enum Status {
        NONE,
        UNRESOLVED,
        RESOLVED
    }

    public record Assignment(AgencyId agency, DueDate due, Optional<String> note, LocalDate since) {
        boolean same(Assignment other) {
            return agency.equals(other.agency) && due.equals(other.due) && note.equals(other.note);
        }
    }

    public static final Bottleneck NONE =
            new Bottleneck(Status.NONE, Optional.empty(), Optional.empty());

    public static final Fold<Bottleneck> FOLD =
            new Fold<>(
                    "Bottleneck",
                    NONE,
                    (state, event) -> event instanceof BottleneckEvent e ? state.evolve(e) : state);

    public Bottleneck evolve(BottleneckEvent event) {
        return switch (event) {
            case BottleneckRaised e ->
                    new Bottleneck(Status.UNRESOLVED, e.raisedOn(), Optional.empty());
            case BottleneckAssigned e -> {
                var to = new Assignment(e.agency(), e.due(), e.note(), e.effectiveOn());
                yield new Bottleneck(status, raisedOn, Optional.of(to));
            }
            case BottleneckResolved _ -> new Bottleneck(Status.RESOLVED, raisedOn, assignment);
        };
    }
}
