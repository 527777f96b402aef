package vn.steerlog.command.target;

import static vn.steerlog.command.rules.Refused.require;
import static vn.steerlog.command.target.TargetRefusal.TARGET_UNKNOWN;

import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.target.Target.Status;
import vn.steerlog.events.target.TargetId;

/// What the rules of other things ask about targets.
public final class Targets {
    private Targets() {}

    /// Refuses a target that does not exist.
    public static void requireKnown(TargetId target, Facts facts) {
        Target found = facts.read(Target.FOLD, target);
        require(found.status() != Status.NONE, TARGET_UNKNOWN, target.value());
    }
}
