package vn.steerlog.command.decision;

import static vn.steerlog.command.rules.Refused.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.command.decision.Decision.Status;
import vn.steerlog.command.decision.DecisionCommand.AmendDecision;
import vn.steerlog.command.decision.DecisionCommand.AnnounceDecision;
import vn.steerlog.command.decision.DecisionCommand.RecordDecision;
import vn.steerlog.command.decision.DecisionCommand.RevokeDecision;
import vn.steerlog.command.meeting.Meetings;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Days;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.command.rules.SoundValues;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.decision.DecisionEvent;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionAnnounced;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.http.Role;

/// What may happen to a decision. A meeting can decide only once it is held, and what it decided is
/// neither older than the meeting nor announced before it.
final class DecisionRules {
    private DecisionRules() {}

    /// @throws vn.steerlog.command.rules.Refused with a [DecisionRefusal], or a reason of the
    ///   meeting that the command refers to
    static List<DecisionEvent> decide(DecisionCommand command, Decision decision, Facts facts) {
        Rights.requireRole(allowed(command), facts);
        SoundValues.require(command);
        return List.of(
                switch (command) {
                    case RecordDecision c -> record(c, decision, facts);
                    case AmendDecision c -> amend(c, decision, facts);
                    case AnnounceDecision c -> announce(c, decision, facts);
                    case RevokeDecision c -> revoke(c, decision, facts);
                });
    }

    private static Set<Role> allowed(DecisionCommand command) {
        return switch (command) {
            case RecordDecision _, AmendDecision _, AnnounceDecision _, RevokeDecision _ ->
                    Rights.SECRETARIAT;
        };
    }

    private static DecisionEvent record(RecordDecision c, Decision decision, Facts facts) {
        require(decision.status() == Status.NONE, CommonRefusal.ALREADY_EXISTS);
        Optional<LocalDate> announced = c.announcement().flatMap(DocumentReference::date);
        Optional<LocalDate> held =
                c.meeting().flatMap(meeting -> Meetings.requireHeld(meeting, facts).day());
        Days.requirePast(c.effectiveOn(), facts);
        Days.requirePast(announced, facts);
        Days.requireFrom(c.effectiveOn(), held);
        Days.requireFrom(announced, held);
        return new DecisionRecorded(
                c.decision(),
                c.meeting(),
                c.speaker(),
                c.text(),
                c.announcement(),
                c.effectiveOn());
    }

    private static DecisionEvent amend(AmendDecision c, Decision decision, Facts facts) {
        Decisions.requireInForce(decision, c.decision());
        require(!c.text().equals(decision.text()), CommonRefusal.NOTHING_CHANGES);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), decision.lastOn());
        return new DecisionAmended(c.decision(), c.text(), c.reason(), c.effectiveOn());
    }

    private static DecisionEvent announce(AnnounceDecision c, Decision decision, Facts facts) {
        Decisions.requireInForce(decision, c.decision());
        boolean same = decision.announcement().filter(c.announcement()::equals).isPresent();
        require(!same, CommonRefusal.NOTHING_CHANGES);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requirePast(c.announcement().date(), facts);
        Days.requireFrom(c.effectiveOn(), decision.takenOn());
        Days.requireFrom(c.announcement().date(), decision.takenOn());
        return new DecisionAnnounced(c.decision(), c.announcement(), c.effectiveOn());
    }

    private static DecisionEvent revoke(RevokeDecision c, Decision decision, Facts facts) {
        Decisions.requireInForce(decision, c.decision());
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), decision.lastOn());
        return new DecisionRevoked(c.decision(), c.reason(), c.effectiveOn());
    }
}
