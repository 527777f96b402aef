package vn.steerlog.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// The bytes of a record are for ever: third parties verify them.
class RecordFormTest {
    private static final Instant NOW = Instant.parse("2025-11-17T09:30:00.123456789Z");

    @Test
    void a_record_has_this_form_byte_for_byte() {
        try (Ledger ledger =
                Ledger.open(new MemoryLedgerStore(), Clock.fixed(NOW, ZoneOffset.UTC))) {
            EventDraft placed =
                    new EventDraft(
                            "e1",
                            "TaskAssigned",
                            1,
                            Optional.of(new Place("Task", "t1", 0)),
                            Instant.parse("2025-11-17T00:00:00Z"),
                            "{\"role\":\"LEADER\"}".getBytes(UTF_8),
                            "{\"title\":\"Điểm nghẽn\"}".getBytes(UTF_8));
            EventDraft free =
                    new EventDraft(
                            "e2",
                            "Noted",
                            2,
                            Optional.empty(),
                            NOW,
                            "{}".getBytes(UTF_8),
                            "1".getBytes(UTF_8));
            ledger.append(new CommitDraft("a\"1\n", "c1", List.of(placed, free), List.of())).join();
            assertThat(new String(ledger.commit(1).orElseThrow().bytes(), UTF_8))
                    .isEqualTo(
                            "{\"n\":1,\"prev\":\""
                                    + "0".repeat(64)
                                    + "\",\"at\":\"2025-11-17T09:30:00.123456Z\","
                                    + "\"by\":\"a\\\"1\\n\",\"cause\":\"c1\",\"events\":["
                                    + "{\"p\":1,\"id\":\"e1\",\"type\":\"TaskAssigned\",\"rev\":1,\"stream\":\"Task\",\"key\":\"t1\",\"seq\":0,\"at\":\"2025-11-17T00:00:00.000000Z\",\"meta\":{\"role\":\"LEADER\"},\"data\":{\"title\":\"Điểm"
                                    + " nghẽn\"}},"
                                    + "{\"p\":2,\"id\":\"e2\",\"type\":\"Noted\",\"rev\":2,"
                                    + "\"at\":\"2025-11-17T09:30:00.123456Z\",\"meta\":{},\"data\":1}]}");
            assertThat(ledger.aggregate("t1", 0)).hasSize(1);
            assertThat(ledger.commits(1)).hasSize(1);
        }
    }
}
