package vn.steerlog.command.agency;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Days;
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
/// @param startedOn since when it exists, when that was said
/// @param lastOn the latest day on which something about it took effect
/// @param namedOn since when it has its name, when that was said
/// @param code the official identification code in force, and since when
/// @param mergedInto where its work went, when it was merged
public record Agency(
        Status status,
        String name,
        Optional<String> shortName,
        Optional<AgencyId> parent,
        Optional<LocalDate> startedOn,
        Optional<LocalDate> lastOn,
        Optional<LocalDate> namedOn,
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
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public static final Fold<Agency> FOLD =
            new Fold<>(
                    "Agency",
                    NONE,
                    (state, event) -> event instanceof AgencyEvent e ? state.evolve(e) : state);

    public Agency evolve(AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered e -> registered(e);
            case AgencyRenamed e -> with(e.name(), Optional.of(e.effectiveOn()), code);
            case AgencyCodeAssigned e ->
                    with(name, namedOn, Optional.of(new Code(e.code(), e.effectiveOn())));
            case AgencyMerged e -> with(Status.MERGED, e.effectiveOn(), Optional.of(e.into()));
            case AgenciesAbsorbed e -> with(status, e.effectiveOn(), mergedInto);
            case AgencyClosed e -> with(Status.CLOSED, e.effectiveOn(), mergedInto);
        };
    }

    public boolean open() {
        return status == Status.OPEN;
    }

    private static Agency registered(AgencyRegistered e) {
        return new Agency(
                Status.OPEN,
                e.name(),
                e.shortName(),
                e.parent(),
                e.effectiveOn(),
                e.effectiveOn(),
                e.effectiveOn(),
                Optional.empty(),
                Optional.empty());
    }

    private Agency with(String nextName, Optional<LocalDate> nameSince, Optional<Code> nextCode) {
        Optional<LocalDate> codeSince = nextCode.map(Code::effectiveOn);
        return new Agency(
                status,
                nextName,
                shortName,
                parent,
                startedOn,
                Days.later(lastOn, Days.later(nameSince, codeSince)),
                nameSince,
                nextCode,
                mergedInto);
    }

    private Agency with(Status next, LocalDate on, Optional<AgencyId> into) {
        Optional<LocalDate> latest = Days.later(lastOn, Optional.of(on));
        return new Agency(next, name, shortName, parent, startedOn, latest, namedOn, code, into);
    }
}
