package vn.steerlog.events.committee;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.person.PersonId;

/// What can happen to one committee.
public sealed interface CommitteeEvent extends DomainEvent {
    CommitteeId committee();

    @Override
    default CommitteeId subject() {
        return committee();
    }

    record CommitteeEstablished(
            CommitteeId committee,
            String name,
            Optional<DocumentReference> basis,
            Optional<LocalDate> effectiveOn)
            implements CommitteeEvent {}

    /// @param role in the committee, as written (`Trưởng Ban`, `Cơ quan thường trực`)
    /// @param position held elsewhere (`Phó Bí thư Thường trực Tỉnh ủy`); never a person's name
    /// @param person who takes the seat, when that is kept
    record MemberAppointed(
            CommitteeId committee,
            MemberId member,
            String role,
            Optional<String> position,
            Optional<AgencyId> agency,
            Optional<LocalDate> effectiveOn,
            Optional<PersonId> person)
            implements CommitteeEvent {}

    record MemberReleased(
            CommitteeId committee, MemberId member, LocalDate effectiveOn, String reason)
            implements CommitteeEvent {}

    /// @param field what the subgroup is expert in, when that was said
    record SubgroupFormed(
            CommitteeId committee,
            SubgroupId subgroup,
            String name,
            Optional<String> field,
            Optional<AgencyId> lead,
            LocalDate effectiveOn)
            implements CommitteeEvent {}

    record CommitteeDissolved(CommitteeId committee, LocalDate effectiveOn, String reason)
            implements CommitteeEvent {}
}
