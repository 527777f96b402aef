package vn.steerlog.query.trail;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import vn.steerlog.trail.TrailFilter;
import vn.steerlog.trail.TrailKind;

/// Which entries of the trail are asked for.
///
/// @param account the id of an account
/// @param thing the id of a task, a person or whatever else an entry is about
/// @param from the first day
/// @param until the last day
/// @param before only older entries than the one of this number
public record TrailQuery(
        @Parameter(description = "Only what this account did: its id") Optional<String> account,
        @Parameter(description = "Only entries of this kind") Optional<TrailKind> kind,
        @Parameter(description = "Only entries about the thing with this id")
                Optional<String> thing,
        @Parameter(description = "The first day") Optional<LocalDate> from,
        @Parameter(description = "The last day") Optional<LocalDate> until,
        @Parameter(description = "Only older ones: the `next` of the page before")
                Optional<Long> before,
        @Parameter(description = "How many a page has, 1 to 200; 50 when absent")
                Optional<Integer> limit) {

    /// @param zone in which days begin and end
    public TrailFilter filter(ZoneId zone) {
        return new TrailFilter(
                account,
                kind,
                thing,
                from.map(day -> day.atStartOfDay(zone).toInstant()),
                until.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    /// The number below which entries are looked for.
    public long end() {
        return before.orElse(Long.MAX_VALUE);
    }
}
