package vn.steerlog.query.agencies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.query.projection.Recorded;

/// An agency through all its names and codes.
///
/// @param names as they were recorded; at least one
/// @param shortName what a secretariat's own lists call it; not an official code
/// @param codes official identification codes, as they were recorded
/// @param mergedInto where its work went
/// @param absorbed the agencies whose work it took over
public record AgencyRow(
        AgencyId agency,
        List<Name> names,
        Optional<String> shortName,
        List<Code> codes,
        AgencyKind kind,
        Optional<String> kindWords,
        Optional<AgencyId> parent,
        Optional<MergedInto> mergedInto,
        List<AgencyId> absorbed,
        Optional<Closed> closed,
        Optional<LocalDate> effectiveOn,
        Recorded recorded) {

    /// @param from the first day of the name; absent for the one it was registered with
    public record Name(String name, Optional<LocalDate> from, Optional<DocumentReference> basis) {}

    /// @param from the first day of the code, in force until the next one's
    public record Code(String code, LocalDate from) {}

    public record MergedInto(AgencyId agency, LocalDate on, Optional<DocumentReference> basis) {}

    public record Closed(LocalDate on, String reason) {}

    /// Whether it may still be given work.
    public boolean open() {
        return mergedInto.isEmpty() && closed.isEmpty();
    }

    /// The name in force on `day`: of the names that had begun by then the latest, and of two that
    /// began on one day the one recorded later.
    public String nameOn(LocalDate day) {
        Name found = names.getFirst();
        for (Name name : names) {
            LocalDate from = name.from().orElse(LocalDate.MIN);
            if (!from.isAfter(day) && !from.isBefore(found.from().orElse(LocalDate.MIN))) {
                found = name;
            }
        }
        return found.name();
    }

    /// The official identification code in force on `day`, when there was one.
    public Optional<String> codeOn(LocalDate day) {
        Optional<Code> found = Optional.empty();
        for (Code code : codes) {
            boolean later = found.map(known -> !code.from().isBefore(known.from())).orElse(true);
            if (!code.from().isAfter(day) && later) {
                found = Optional.of(code);
            }
        }
        return found.map(Code::code);
    }
}
