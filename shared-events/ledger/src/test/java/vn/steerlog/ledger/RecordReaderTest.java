package vn.steerlog.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Records are read as they were written, by this reader and by any other that knows JSON.
class RecordReaderTest {
    private static final String[] TEXTS = {
        "a",
        "\"",
        "\\",
        "\n\t\r\b\f\u0000\u001f\u007f\u2028",
        "Điểm nghẽn",
        "Điểm",
        "🏛",
        "/",
        "</script>"
    };
    private static final String[] VALUES = {
        "{}",
        "[]",
        "null",
        "-1.50e3",
        "\"}],{\\\"\\\\\"",
        "{\"a\":{\"b\":[1,\"]\",{}]}}",
        "{ \"a\" : 1 }",
        "\"\\\\\""
    };
    private static final String[] SCRAPS = {
        "",
        "{}",
        "[]",
        "{",
        "}",
        "[",
        "]",
        ",",
        " ",
        "\"",
        "\"a\":",
        "\"b\":1",
        "1",
        "-1e5",
        "null",
        "\"ă\\\"\"",
        "\"}\"",
        "\"\\\\\"",
        "\u007f"
    };
    private static final JsonMapper JACKSON = new JsonMapper();

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= random.nextInt(5); i++) {
            text.append(TEXTS[random.nextInt(TEXTS.length)]);
        }
        return text.toString();
    }

    private static byte[] value(Random random) {
        return VALUES[random.nextInt(VALUES.length)].getBytes(UTF_8);
    }

    private static Instant moment(Random random) {
        return Instant.ofEpochSecond(
                random.nextLong(-62167219200L, 253402300800L), random.nextInt(1_000_000_000));
    }

    private static EventDraft event(Random random) {
        Optional<Place> place =
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(
                                new Place(
                                        text(random),
                                        Drafts.freshId() + text(random),
                                        random.nextLong(Long.MAX_VALUE)));
        byte[] meta = ("{\"k\":" + new String(value(random), UTF_8) + "}").getBytes(UTF_8);
        return new EventDraft(
                Drafts.freshId() + text(random),
                text(random),
                1 + random.nextInt(Integer.MAX_VALUE),
                place,
                moment(random),
                meta,
                value(random));
    }

    private static Commit commit(Random random) {
        List<EventDraft> events = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            events.add(event(random));
        }
        Head head =
                new Head(
                        random.nextLong(1L << 60),
                        random.nextLong(1L << 60),
                        Instant.MIN,
                        "ab".repeat(32));
        SettableClock clock = new SettableClock("2025-11-17T12:00:00Z");
        clock.set(moment(random));
        CommitDraft draft = new CommitDraft(text(random), text(random), events, List.of());
        return Drafts.following(head, clock, draft).getFirst();
    }

    @Test
    void a_record_is_read_as_it_was_written() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            Commit written = commit(random);
            assertThat(RecordReader.read(written.bytes()))
                    .usingRecursiveComparison()
                    .isEqualTo(written);
        }
    }

    @Test
    void another_reader_of_json_reads_the_same() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            Commit written = commit(random);
            assertThat(new String(written.bytes(), UTF_8)).doesNotContain("\n");
            JsonNode record = JACKSON.readTree(written.bytes());
            assertThat(record.get("n").asLong()).isEqualTo(written.number());
            assertThat(record.get("prev").asString()).isEqualTo(written.previous());
            assertThat(Instant.parse(record.get("at").asString())).isEqualTo(written.at());
            assertThat(record.get("by").asString()).isEqualTo(written.by());
            assertThat(record.get("cause").asString()).isEqualTo(written.cause());
            assertThat(record.get("events").size()).isEqualTo(written.events().size());
            for (int k = 0; k < written.events().size(); k++) {
                assertSame(record.get("events").get(k), written.events().get(k));
            }
        }
    }

    private static void assertSame(JsonNode json, RecordedEvent event) {
        assertThat(json.get("p").asLong()).isEqualTo(event.position());
        assertThat(json.get("id").asString()).isEqualTo(event.id());
        assertThat(json.get("type").asString()).isEqualTo(event.type());
        assertThat(json.get("rev").asInt()).isEqualTo(event.revision());
        assertThat(json.has("stream")).isEqualTo(event.place().isPresent());
        event.place()
                .ifPresent(place -> {
                    assertThat(json.get("stream").asString()).isEqualTo(place.stream());
                    assertThat(json.get("key").asString()).isEqualTo(place.key());
                    assertThat(json.get("seq").asLong()).isEqualTo(place.sequence());
                });
        assertThat(json.get("at").asString()).hasSize("2025-11-17T09:30:00.123456Z".length());
        assertThat(Instant.parse(json.get("at").asString()))
                .isEqualTo(event.at().truncatedTo(ChronoUnit.MICROS));
        assertThat(json.get("meta")).isEqualTo(JACKSON.readTree(event.meta()));
        assertThat(json.get("data")).isEqualTo(JACKSON.readTree(event.data()));
    }

    @Test
    void whatever_is_accepted_can_be_read_again() {
        Random random = new Random(7);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] meta = ("{" + scraps(random) + "}").getBytes(UTF_8);
            byte[] data = scraps(random).getBytes(UTF_8);
            Place place = new Place("Task", "t1", 0);
            EventDraft event =
                    new EventDraft("e1", "T", 1, Optional.of(place), Instant.EPOCH, meta, data);
            try {
                Commit written =
                        Drafts.following(
                                        Head.NONE,
                                        new SettableClock("2025-11-17T12:00:00Z"),
                                        Drafts.commit(event))
                                .getFirst();
                assertThat(RecordReader.read(written.bytes()))
                        .usingRecursiveComparison()
                        .isEqualTo(written);
                accepted++;
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageMatching("(meta|data) .*");
            }
        }
        assertThat(accepted).isGreaterThan(100);
    }

    private static String scraps(Random random) {
        StringBuilder json = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            json.append(SCRAPS[random.nextInt(SCRAPS.length)]);
        }
        return json.toString();
    }

    @Test
    void the_beginning_of_a_record_is_no_record() {
        byte[] record = commit(new Random(3)).bytes();
        for (int length = 0; length < record.length; length++) {
            byte[] beginning = Arrays.copyOf(record, length);
            assertThatThrownBy(() -> RecordReader.read(beginning))
                    .isInstanceOf(LedgerException.Damaged.class);
        }
    }

    @Test
    void bytes_that_were_changed_are_read_or_called_damaged_but_never_anything_else() {
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            byte[] record = commit(random).bytes();
            record[random.nextInt(record.length)] = (byte) random.nextInt(256);
            try {
                RecordReader.read(record);
            } catch (LedgerException.Damaged expected) {
                assertThat(expected).hasMessageStartingWith("not a record");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"n\":1, ",
                "{\"n\":01,",
                "{\"n\":-1,",
                "{\"n\":99999999999999999999,",
                "{\"N\":1,",
                " {\"n\":1,",
                "{\"n\":1,\"n\":1,"
            })
    void another_form_of_the_same_is_no_record(String start) {
        String record = new String(commit(new Random(5)).bytes(), UTF_8);
        byte[] other = (start + record.substring(record.indexOf(",") + 1)).getBytes(UTF_8);
        assertThatThrownBy(() -> RecordReader.read(other))
                .isInstanceOf(LedgerException.Damaged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30T00:00:00.000000Z",
                "2025-02-28T24:00:00.000000Z",
                "2025-02-28T00:00:00.00000Z",
                "2025-02-28 00:00:00.000000Z",
                "2025-02-28T00:00:00.000000+"
            })
    void a_moment_that_does_not_exist_is_no_moment(String moment) {
        String record = new String(commit(new Random(6)).bytes(), UTF_8);
        byte[] other =
                record.replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"" + moment + "\"")
                        .getBytes(UTF_8);
        assertThatThrownBy(() -> RecordReader.read(other))
                .isInstanceOf(LedgerException.Damaged.class);
    }
}
