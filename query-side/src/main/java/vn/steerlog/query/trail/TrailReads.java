package vn.steerlog.query.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.query.web.Paging;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailEntry;
import vn.steerlog.trail.TrailKind;
import vn.steerlog.trail.TrailLine;
import vn.steerlog.trail.TrailPage;

/// The trail, for auditors alone: whoever runs the machinery is watched by it and does not read it.
@RestController
@Tag(name = "evidence")
class TrailReads {
    private final Trail trail;
    private final Traces traces;
    private final ZoneId zone;

    TrailReads(Trail trail, Traces traces, ZoneId zone) {
        this.trail = trail;
        this.traces = traces;
        this.zone = zone;
    }

    /// @param account the id of whose doing it was; the trail holds no names
    /// @param things ids of what it is about
    /// @param from the first commit that it is about
    /// @param to the last one
    /// @param what which one of several: a view, a report, a kind of proof
    /// @param trace the request that it belongs to, as the logs have it
    record Item(
            long number,
            Instant at,
            String account,
            String role,
            TrailKind kind,
            List<String> things,
            Optional<Long> from,
            Optional<Long> to,
            Optional<String> what,
            Optional<String> reason,
            String trace) {
        static Item of(TrailLine line) {
            TrailEntry entry = line.entry();
            return new Item(
                    line.number(),
                    line.at(),
                    entry.account(),
                    entry.role(),
                    entry.kind(),
                    entry.things(),
                    entry.from(),
                    entry.to(),
                    entry.what(),
                    entry.reason(),
                    entry.trace());
        }
    }

    /// @param items the latest first; there may be further ones though these are fewer than asked
    ///   for, because one answer looks at so many entries and no more
    /// @param next `before` of the next page; absent when there is nothing older
    /// @param searchedTo when the oldest entry was recorded that was looked at
    record Entries(List<Item> items, Optional<Long> next, Optional<Instant> searchedTo) {
        static Entries of(TrailPage page) {
            return new Entries(
                    page.lines().stream().map(Item::of).toList(),
                    page.next().stream().boxed().findFirst(),
                    page.searched().map(TrailLine::at));
        }
    }

    @GetMapping(path = "/api/v1/trail", produces = MediaType.APPLICATION_JSON_VALUE)
    @MayCall(Role.AUDITOR)
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(
            summary = "What people did with the record that is no decision, the latest first",
            description =
                    "Exports, proofs, reading the past and restricted things. An entry was recorded"
                            + " before it was answered or done")
    Entries entries(@Parameters TrailQuery query) {
        int size = Paging.size(query.limit());
        traces.leaveOnce(traces.of(TrailKind.TRAIL_READ));
        return Entries.of(trail.page(query.filter(zone), query.end(), size));
    }
}
