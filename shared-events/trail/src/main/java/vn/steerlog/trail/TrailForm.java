package vn.steerlog.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.RecordedEvent;

/// Entries as records of the ledger's format: one commit of one event each, `by` the account,
/// `cause` the trace, the event's `type` the stored name of the kind. An event belongs to no
/// aggregate.
final class TrailForm {
    static final int REVISION = 1;

    private static final byte[] NO_META = "{}".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private TrailForm() {}

    /// What stands in `data`; what there is none of is left out.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"role", "things", "from", "to", "what", "reason"})
    record Stored(
            String role,
            @Nullable List<String> things,
            Optional<Long> from,
            Optional<Long> to,
            Optional<String> what,
            Optional<String> reason) {}

    static CommitDraft draft(TrailEntry entry, String id, Instant now) {
        EventDraft event =
                new EventDraft(
                        id,
                        entry.kind().stored(),
                        REVISION,
                        Optional.empty(),
                        now,
                        NO_META,
                        data(entry));
        return new CommitDraft(entry.account(), entry.trace(), List.of(event), List.of());
    }

    static byte[] data(TrailEntry entry) {
        return MAPPER.writeValueAsBytes(
                new Stored(
                        entry.role(),
                        entry.things(),
                        entry.from(),
                        entry.to(),
                        entry.what(),
                        entry.reason()));
    }

    /// @throws LedgerException.Damaged when the commit is not one of the trail's
    static TrailLine read(Commit commit) {
        RecordedEvent event = commit.events().getFirst();
        try {
            if (commit.events().size() != 1 || event.revision() != REVISION) {
                throw new IllegalArgumentException("not one event of revision " + REVISION);
            }
            Stored stored = MAPPER.readValue(event.data(), Stored.class);
            TrailKind kind = TrailKind.stored(event.type());
            return new TrailLine(commit.number(), commit.at(), entry(kind, commit, stored));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new LedgerException.Damaged(
                    "entry " + commit.number() + " of the trail: " + e.getMessage());
        }
    }

    private static TrailEntry entry(TrailKind kind, Commit commit, Stored stored) {
        return new TrailEntry(
                kind,
                commit.by(),
                stored.role(),
                stored.things() == null ? List.of() : stored.things(),
                stored.from(),
                stored.to(),
                stored.what(),
                stored.reason(),
                commit.cause());
    }
}
