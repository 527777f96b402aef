package vn.steerlog.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.RecordedEvent;

class TrailFormTest {
    private static final Instant AT = Instant.parse("2025-11-22T03:00:00Z");
    private static final TrailEntry MINIMAL =
            TrailEntry.of(TrailKind.LEDGER_EXPORTED, "acc-1", "AUDITOR", "trace-1");
    private static final TrailEntry FULL =
            MINIMAL.about(List.of("t-1", "t-2"))
                    .commits(1, 42)
                    .which("inclusion")
                    .because("vì cần");

    private static String golden(String file) throws IOException {
        try (InputStream in = TrailFormTest.class.getResourceAsStream("/golden/" + file)) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }

    private static TrailLine read(String type, int revision, String data) {
        RecordedEvent event =
                new RecordedEvent(
                        7,
                        AT,
                        "acc-1",
                        "trace-1",
                        7,
                        "id",
                        type,
                        revision,
                        Optional.empty(),
                        AT,
                        "{}".getBytes(StandardCharsets.UTF_8),
                        data.getBytes(StandardCharsets.UTF_8));
        byte[] record = new byte[0];
        return TrailForm.read(new Commit(7, "0", AT, "acc-1", "trace-1", List.of(event), record));
    }

    @Test
    void the_stored_names_of_the_trail_never_change() {
        assertThat(Stream.of(TrailKind.values()).map(TrailKind::stored))
                .containsExactly(
                        "LedgerExported",
                        "CommitProven",
                        "ReportDownloaded",
                        "PastRead",
                        "PastReplayed",
                        "RestrictedRead",
                        "PersonsRead",
                        "ViewRebuilt",
                        "ErasureOrdered",
                        "KeyRotated",
                        "IntegrityChecked",
                        "MailSent",
                        "TrailRead");
    }

    @Test
    void what_was_ever_stored_is_read_and_stored_the_same_again() throws IOException {
        assertThat(new String(TrailForm.data(FULL), StandardCharsets.UTF_8))
                .isEqualTo(golden("entry.1.json"));
        assertThat(new String(TrailForm.data(MINIMAL), StandardCharsets.UTF_8))
                .isEqualTo(golden("entry.1.minimal.json"));
        assertThat(read("LedgerExported", 1, golden("entry.1.json")))
                .isEqualTo(new TrailLine(7, AT, FULL));
        assertThat(read("LedgerExported", 1, golden("entry.1.minimal.json")).entry())
                .isEqualTo(MINIMAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TaskAssigned   | 1 | {"role":"AUDITOR"}
                    LedgerExported | 2 | {"role":"AUDITOR"}
                    LedgerExported | 1 | {"role":"AUDITOR","name":"x"}
                    LedgerExported | 1 | []
                    """)
    void what_is_not_the_trails_is_damage_that_names_the_entry(
            String type, int revision, String data) {
        assertThatThrownBy(() -> read(type, revision, data))
                .isInstanceOf(LedgerException.Damaged.class)
                .hasMessageStartingWith("entry 7 of the trail");
    }

    @Test
    void an_entry_names_so_many_things_and_no_more() {
        List<String> many = Stream.generate(() -> "t").limit(501).toList();
        assertThatThrownBy(() -> MINIMAL.about(many)).isInstanceOf(IllegalArgumentException.class);
    }
}
