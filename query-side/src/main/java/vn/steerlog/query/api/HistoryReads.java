package vn.steerlog.query.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.eventsearch.EventQuery;
import vn.steerlog.query.eventsearch.FoundEvents;
import vn.steerlog.query.history.HistoryEntry;
import vn.steerlog.query.history.Sentences;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Paging;
import vn.steerlog.query.web.Parameters;

/// The story of any thing, and of all of them together, in sentences, with what the ledger holds
/// behind each.
@RestController
@RequestMapping(path = "/api/v1/history", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "history")
class HistoryReads {
    private final QuerySide side;
    private final Ledger ledger;

    HistoryReads(QuerySide side, Ledger ledger) {
        this.side = side;
        this.ledger = ledger;
    }

    /// @param who did it, by role
    /// @param what happened, in sentences
    /// @param thing to which it happened, which may be another than the one whose story this is
    /// @param data the event's own data, as stored; its commit is at `/api/v1/commits/{commit}`
    record HistoryLine(
            long position,
            long commit,
            Instant recordedAt,
            Optional<LocalDate> effectiveOn,
            String who,
            String what,
            String event,
            String thing,
            String kind,
            boolean related,
            String by,
            Optional<String> role,
            Optional<Ref> actingFor,
            @Schema(types = "object") @JsonRawValue String data) {}

    /// @param total how many events there are, on all pages
    /// @param items the latest first
    /// @param next `before` of the next page; absent on the last one
    record EventList(AsOf asOf, int total, List<HistoryLine> items, Optional<Long> next) {}

    @GetMapping
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(
            summary =
                    "Events of whatever things, by what they say, who did it, to what and when, the"
                            + " latest first; the language follows Accept-Language")
    EventList events(@Parameters EventQuery query, Asked asked, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, asked.language().toLanguageTag());
        FoundEvents found =
                side.events()
                        .find(
                                query.filter(side.zone()),
                                query.end(),
                                Paging.size(query.limit()),
                                asked.moment(),
                                asked.viewer());
        Sentences sentences = side.history().sentences(asked.language());
        Names names = new Names(side, asked.moment());
        return new EventList(
                AsOf.of(asked.moment()),
                found.total(),
                found.entries().stream().map(entry -> entry(entry, names, sentences)).toList(),
                found.next().stream().boxed().findFirst());
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "The story of one thing, the oldest entry first; the language follows"
                            + " Accept-Language")
    Listed<HistoryLine> history(
            @PathVariable String id,
            @Parameters Page page,
            Asked asked,
            HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, asked.language().toLanguageTag());
        Sentences sentences = side.history().sentences(asked.language());
        return Lists.page(
                side,
                asked,
                page.cursor(),
                page.limit(),
                moment -> side.history().of(id, moment, asked.viewer()),
                entry -> Long.toString(entry.position()),
                (entry, names) -> entry(entry, names, sentences),
                response);
    }

    private HistoryLine entry(HistoryEntry entry, Names names, Sentences sentences) {
        return new HistoryLine(
                entry.position(),
                entry.commit(),
                entry.recordedAt(),
                entry.effectiveOn(),
                sentences.who(entry),
                sentences.what(entry),
                entry.event(),
                entry.thing(),
                entry.kind(),
                entry.related(),
                entry.by(),
                entry.role(),
                entry.actingFor().map(names::agency),
                data(entry));
    }

    private String data(HistoryEntry entry) {
        return ledger.event(entry.position())
                .map(event -> new String(event.data(), StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
