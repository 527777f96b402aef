package vn.steerlog.query.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.committee.MemberId;
import vn.steerlog.events.committee.SubgroupId;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.query.projection.Recorded;

/// A committee with everybody who ever sat on it.
///
/// @param basis the document that established it
/// @param members in the order in which they were appointed
/// @param subgroups in the order in which they were formed
public record CommitteeRow(
        CommitteeId committee,
        String name,
        Optional<DocumentReference> basis,
        List<Member> members,
        List<Subgroup> subgroups,
        Optional<Dissolution> dissolved,
        Optional<LocalDate> effectiveOn,
        Recorded recorded) {

    /// @param role in the committee, as written
    /// @param position held elsewhere; never a person's name
    /// @param from the first day in the seat; absent when nobody said
    /// @param released the end of it
    /// @param person whose seat it is, when that is kept: who it is, is asked elsewhere
    public record Member(
            MemberId member,
            String role,
            Optional<String> position,
            Optional<AgencyId> agency,
            Optional<LocalDate> from,
            Optional<Release> released,
            Optional<PersonId> person) {

        /// Whether the seat was held on `day`; the day of the release is the first without it.
        public boolean on(LocalDate day) {
            return from.map(first -> !first.isAfter(day)).orElse(true)
                    && released.map(release -> release.on().isAfter(day)).orElse(true);
        }
    }

    public record Release(LocalDate on, String reason) {}

    public record Subgroup(
            SubgroupId subgroup,
            String name,
            Optional<String> field,
            Optional<AgencyId> lead,
            LocalDate from) {}

    public record Dissolution(LocalDate on, String reason) {}

    /// Who sat on it on `day`; nobody from the day on which it was dissolved.
    public List<Member> membersOn(LocalDate day) {
        boolean over = dissolved.map(end -> !end.on().isAfter(day)).orElse(false);
        return over ? List.of() : members.stream().filter(member -> member.on(day)).toList();
    }
}
