package vn.steerlog.command.committee;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Command;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.committee.MemberId;
import vn.steerlog.events.committee.SubgroupId;
import vn.steerlog.events.person.PersonId;

/// What can be asked of one committee. The meaning of each value is that of the event that follows
/// from it.
public sealed interface CommitteeCommand extends Command {
    CommitteeId committee();

    @Override
    default CommitteeId subject() {
        return committee();
    }

    @Override
    default CommitteeRefusal unknown() {
        return CommitteeRefusal.COMMITTEE_UNKNOWN;
    }

    record EstablishCommittee(
            CommitteeId committee,
            String name,
            Optional<DocumentReference> basis,
            Optional<LocalDate> effectiveOn)
            implements CommitteeCommand {}

    record AppointMember(
            CommitteeId committee,
            MemberId member,
            String role,
            Optional<String> position,
            Optional<AgencyId> agency,
            Optional<LocalDate> effectiveOn,
            Optional<PersonId> person)
            implements CommitteeCommand {}

    record ReleaseMember(
            CommitteeId committee, MemberId member, LocalDate effectiveOn, String reason)
            implements CommitteeCommand {}

    record FormSubgroup(
            CommitteeId committee,
            SubgroupId subgroup,
            String name,
            Optional<String> field,
            Optional<AgencyId> lead,
            LocalDate effectiveOn)
            implements CommitteeCommand {}

    record DissolveCommittee(CommitteeId committee, LocalDate effectiveOn, String reason)
            implements CommitteeCommand {}
}
