package vn.steerlog.query.eventsearch;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Role;

/// Which events are asked for.
///
/// @param before only events at lower positions than this
public record EventQuery(
        @Parameter(
                        description =
                                "Words that begin words of the event, of its thing's name or of"
                                        + " what it speaks of, all of them; without diacritics they"
                                        + " are found as well")
                Optional<String> text,
        @Parameter(description = "Only what happened to things of this kind")
                Optional<ThingKind> kind,
        @Parameter(description = "Only events of this stored name: `TaskAssigned`")
                Optional<String> event,
        @Parameter(description = "Only what happened to the thing with this id")
                Optional<String> thing,
        @Parameter(description = "Only what was done in this role") Optional<Role> role,
        @Parameter(description = "Only what this account is responsible for: its id")
                Optional<String> account,
        @Parameter(description = "Only what was done for this agency: its id")
                Optional<AgencyId> agency,
        @Parameter(description = "Recorded on this day or later: yyyy-MM-dd or dd/MM/yyyy")
                Optional<LocalDate> from,
        @Parameter(description = "Recorded on this day or earlier") Optional<LocalDate> until,
        @Parameter(description = "Only older ones: the `next` of the page before")
                Optional<Long> before,
        @Parameter(description = "How many a page has, 1 to 200; 50 when absent")
                Optional<Integer> limit) {

    /// @param zone in which days begin and end
    public EventFilter filter(ZoneId zone) {
        return new EventFilter(
                text,
                kind,
                event,
                thing,
                role.map(Role::name),
                account,
                agency.map(AgencyId::value),
                from.map(day -> day.atStartOfDay(zone).toInstant()),
                until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    public OptionalLong end() {
        return before.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /// Whether anything narrows it down.
    public boolean narrows() {
        return text.isPresent()
                || kind.isPresent()
                || event.isPresent()
                || thing.isPresent()
                || role.isPresent()
                || account.isPresent()
                || agency.isPresent()
                || from.isPresent()
                || until.isPresent();
    }
}
