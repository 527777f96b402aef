package vn.steerlog.query.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.history.HistoryEntry;
import vn.steerlog.query.history.Sentences;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;

/// The story of any thing in sentences, with what the ledger holds behind each.
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
