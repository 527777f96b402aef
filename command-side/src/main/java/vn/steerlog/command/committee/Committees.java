package vn.steerlog.command.committee;

import static vn.steerlog.command.committee.CommitteeRefusal.COMMITTEE_DISSOLVED;
import static vn.steerlog.command.committee.CommitteeRefusal.COMMITTEE_UNKNOWN;
import static vn.steerlog.command.rules.Refused.require;

import vn.steerlog.command.committee.Committee.Status;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.committee.CommitteeId;

/// What the rules of other things ask about committees.
public final class Committees {
    private Committees() {}

    /// Refuses a committee that does not exist or was dissolved.
    public static Committee requireStanding(CommitteeId committee, Facts facts) {
        Committee found = facts.read(Committee.FOLD, committee);
        requireStanding(found, committee);
        return found;
    }

    static void requireStanding(Committee committee, CommitteeId id) {
        require(committee.status() != Status.NONE, COMMITTEE_UNKNOWN, id.value());
        require(committee.status() == Status.STANDING, COMMITTEE_DISSOLVED, committee.name());
    }
}
