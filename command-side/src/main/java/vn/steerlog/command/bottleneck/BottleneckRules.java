package vn.steerlog.command.bottleneck;

import static vn.steerlog.command.bottleneck.BottleneckRefusal.BOTTLENECK_RESOLVED;
import static vn.steerlog.command.rules.Refused.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.bottleneck.Bottleneck.Assignment;
import vn.steerlog.command.bottleneck.Bottleneck.Status;
import vn.steerlog.command.bottleneck.BottleneckCommand.AssignBottleneck;
import vn.steerlog.command.bottleneck.BottleneckCommand.RaiseBottleneck;
import vn.steerlog.command.bottleneck.BottleneckCommand.ResolveBottleneck;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Days;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.SoundValues;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckEvent;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;

/// What may happen to a bottleneck. It may be assigned anew until it is resolved, and resolved
/// without ever having been assigned.
final class BottleneckRules {
    private BottleneckRules() {}

    /// @throws vn.steerlog.command.rules.Refused with a [BottleneckRefusal], or a reason of the
    ///   agencies that the command refers to
    static List<BottleneckEvent> decide(
            BottleneckCommand command, Bottleneck bottleneck, Facts facts) {
        BottleneckRights.check(command, bottleneck, facts);
        SoundValues.require(command);
        return List.of(
                switch (command) {
                    case RaiseBottleneck c -> raise(c, bottleneck, facts);
                    case AssignBottleneck c -> assign(c, bottleneck, facts);
                    case ResolveBottleneck c -> resolve(c, bottleneck, facts);
                });
    }

    private static BottleneckEvent raise(RaiseBottleneck c, Bottleneck bottleneck, Facts facts) {
        require(bottleneck.status() == Status.NONE, CommonRefusal.ALREADY_EXISTS);
        Days.requirePast(c.raisedOn(), facts);
        Optional<AgencyId> feltBy = BottleneckRights.feltBy(c, facts);
        feltBy.ifPresent(agency -> Agencies.requireOpen(agency, facts));
        return new BottleneckRaised(
                c.bottleneck(), c.group(), c.groupWords(), c.text(), feltBy, c.raisedOn());
    }

    private static BottleneckEvent assign(AssignBottleneck c, Bottleneck bottleneck, Facts facts) {
        requireUnresolved(bottleneck);
        var next = new Assignment(c.agency(), c.due(), c.note(), c.effectiveOn());
        boolean same = bottleneck.assignment().filter(next::same).isPresent();
        require(!same, CommonRefusal.NOTHING_CHANGES);
        Days.requirePast(c.effectiveOn(), facts);
        Optional<LocalDate> before = bottleneck.assignment().map(Assignment::since);
        Days.requireFrom(c.effectiveOn(), Days.later(bottleneck.raisedOn(), before));
        Agencies.requireOpen(c.agency(), facts);
        return new BottleneckAssigned(
                c.bottleneck(), c.agency(), c.due(), c.note(), c.effectiveOn());
    }

    private static BottleneckEvent resolve(
            ResolveBottleneck c, Bottleneck bottleneck, Facts facts) {
        requireUnresolved(bottleneck);
        Days.requirePast(c.resolvedOn(), facts);
        Days.requireFrom(c.resolvedOn(), bottleneck.raisedOn());
        return new BottleneckResolved(c.bottleneck(), c.resolution(), c.resolvedOn());
    }

    private static void requireUnresolved(Bottleneck bottleneck) {
        require(bottleneck.status() == Status.UNRESOLVED, BOTTLENECK_RESOLVED);
    }
}
