package vn.steerlog.command.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.rules.Command;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;

/// What can be asked of one agency. The meaning of each value is that of the event that follows
/// from it.
public sealed interface AgencyCommand extends Command {
    AgencyId agency();

    @Override
    default AgencyId subject() {
        return agency();
    }

    @Override
    default AgencyRefusal unknown() {
        return AgencyRefusal.AGENCY_UNKNOWN;
    }

    record RegisterAgency(
            AgencyId agency,
            String name,
            Optional<String> shortName,
            AgencyKind kind,
            Optional<String> kindWords,
            Optional<AgencyId> parent,
            Optional<LocalDate> effectiveOn)
            implements AgencyCommand {}

    record RenameAgency(
            AgencyId agency, String name, LocalDate effectiveOn, Optional<DocumentReference> basis)
            implements AgencyCommand {}

    record AssignAgencyCode(AgencyId agency, String code, LocalDate effectiveOn)
            implements AgencyCommand {}

    /// Ends `sources` and hands their work to `agency`, all in one commit.
    record MergeAgencies(
            AgencyId agency,
            List<AgencyId> sources,
            LocalDate effectiveOn,
            Optional<DocumentReference> basis)
            implements AgencyCommand {}

    record CloseAgency(AgencyId agency, LocalDate effectiveOn, String reason)
            implements AgencyCommand {}
}
