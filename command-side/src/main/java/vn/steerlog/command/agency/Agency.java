package vn.steerlog.command.agency;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.agency.AgencyEvent.AgenciesAbsorbed;
import vn.steerlog.events.agency.AgencyEvent.AgencyClosed;
import vn.steerlog.events.agency.AgencyEvent.AgencyCodeAssigned;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.agency.AgencyId;

/// What the rules need to know of one agency.
///
/// @param code the official identification code in force, and since when
/// @param mergedInto where its work went, when it was merged
public record Agency(
        Status status,
        String name,
        Optional<String> shortName,
        Optional<AgencyId> parent,
        Optional<Code> code,
        Optional<AgencyId> mergedInto) {
    public enum Status {
        NONE,
        OPEN,
        MERGED,
        CLOSED
    }

    public record Code(String code, LocalDate effectiveOn) {}

    public static final Agency NONE =
            new Agency(
                    Status.NONE,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public static final Fold<Agency> FOLD =
            new Fold<>(
                    "Agency",
                    NONE,
                    (agency, event) -> event instanceof AgencyEvent e ? agency.evolve(e) : agency);

    public Agency evolve(AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered e ->
                    new Agency(
                            Status.OPEN,
                            e.name(),
                            e.shortName(),
                            e.parent(),
                            Optional.empty(),
                            Optional.empty());
            case AgencyRenamed e ->
                    new Agency(status, e.name(), shortName, parent, code, mergedInto);
            case AgencyCodeAssigned e ->
                    new Agency(
                            status,
                            name,
                            shortName,
                            parent,
                            Optional.of(new Code(e.code(), e.effectiveOn())),
                            mergedInto);
            case AgencyMerged e ->
                    new Agency(Status.MERGED, name, shortName, parent, code, Optional.of(e.into()));
            case AgenciesAbsorbed _ -> this;
            case AgencyClosed _ ->
                    new Agency(Status.CLOSED, name, shortName, parent, code, mergedInto);
        };
    }

    public boolean open() {
        return status == Status.OPEN;
    }
}
