package vn.steerlog.events.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DomainEvent;

/// What can happen to one agency.
public sealed interface AgencyEvent extends DomainEvent {
    AgencyId agency();

    @Override
    default AgencyId subject() {
        return agency();
    }

    /// @param shortName what a secretariat's own lists call it (`SKHCN-TQ`); not an official
    ///   identification code
    /// @param kindWords the kind as written, when it was given in words
    record AgencyRegistered(
            AgencyId agency,
            String name,
            Optional<String> shortName,
            AgencyKind kind,
            Optional<String> kindWords,
            Optional<AgencyId> parent,
            Optional<LocalDate> effectiveOn)
            implements AgencyEvent {}

    record AgencyRenamed(
            AgencyId agency, String name, LocalDate effectiveOn, Optional<DocumentReference> basis)
            implements AgencyEvent {}

    /// An official identification code, in force from a day until the next one's day.
    record AgencyCodeAssigned(AgencyId agency, String code, LocalDate effectiveOn)
            implements AgencyEvent {}

    /// The agency ceased to be and its work went to `into`.
    record AgencyMerged(
            AgencyId agency,
            AgencyId into,
            LocalDate effectiveOn,
            Optional<DocumentReference> basis)
            implements AgencyEvent {}

    /// The agency took over the work of `absorbed`; recorded in the same commit as their
    /// [AgencyMerged].
    record AgenciesAbsorbed(
            AgencyId agency,
            List<AgencyId> absorbed,
            LocalDate effectiveOn,
            Optional<DocumentReference> basis)
            implements AgencyEvent {}

    record AgencyClosed(AgencyId agency, LocalDate effectiveOn, String reason)
            implements AgencyEvent {}
}
