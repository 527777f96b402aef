package vn.steerlog.ledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.catalogue.EventCatalogue.STEERLOG;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.ledger.RecordedEvent;

class EventCodecTest {
    private static final EventCodec CODEC = new EventCodec(STEERLOG);
    private static final String RENAMED =
            """
            {"agency":"A-1","name":"Sở","effectiveOn":"2025-11-17"}\
            """;

    @Test
    void an_event_is_an_object_with_its_components_in_their_order() {
        var event = new TaskAcknowledged(new TaskId("T-1"), LocalDate.of(2025, 11, 17));
        assertThat(text(CODEC.encode(event)))
                .isEqualTo(
                        """
                        {"task":"T-1","effectiveOn":"2025-11-17"}\
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "84.20, 84.20",
        "0.3, 0.3",
        "1E+3, 1000",
        "4607, 4607",
        "0.000000000001, 0.000000000001"
    })
    void a_decimal_is_a_plain_number_with_its_digits(String value, String written) {
        var event = (TargetRevised) CODEC.decode(revised(value));
        assertThat(event.value()).isEqualTo(new BigDecimal(value));
        assertThat(text(CODEC.encode(event))).contains("\"value\":" + written + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"agency\":\"A-1\",\"name\":\"Sở\",\"effectiveOn\":\"2025-11-17\",\"colour\":\"red\"}",
                "{\"agency\":\"A-1\",\"name\":\"Sở\",\"effectiveOn\":\"2025-11-17\",\"name\":\"Ban\"}",
                "{\"agency\":\"A-1\",\"name\":5,\"effectiveOn\":\"2025-11-17\"}",
                "{\"agency\":5,\"name\":\"Sở\",\"effectiveOn\":\"2025-11-17\"}",
                "{\"agency\":\"A 1\",\"name\":\"Sở\",\"effectiveOn\":\"2025-11-17\"}",
                "{\"agency\":{\"value\":\"A-1\"},\"name\":\"Sở\",\"effectiveOn\":\"2025-11-17\"}",
                "{\"agency\":\"A-1\",\"name\":\"Sở\",\"effectiveOn\":\"2026-02-31\"}",
                "{\"agency\":\"A-1\",\"name\":\"Sở\",\"effectiveOn\":[2025,11,17]}",
                "{\"agency\":\"A-1\",\"name\":\"Sở\",\"effectiveOn\":\"2025-11-17T00:00\"}",
                "{\"agency\":\"A-1\",\"name\":\"Sở\",\"effectiveOn\":\"2025-11-17\"} {}",
                "[]",
                "null",
                "\"A-1\"",
                "",
                "{\"agency\":\"A-1\""
            })
    void data_of_another_shape_are_an_error_that_names_the_commit(String data) {
        assertThatThrownBy(() -> CODEC.decode(Recorded.event("AgencyRenamed", 1, data)))
                .isInstanceOf(EventUnreadable.class)
                .hasMessageContaining("commit 42, position 101, AgencyRenamed revision 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency", "name", "effectiveOn"})
    void a_missing_or_null_property_is_named(String property) {
        String missing =
                RENAMED.replaceFirst("\"" + property + "\":\"[^\"]*\",?", "").replace(",}", "}");
        String absent =
                RENAMED.replaceFirst(
                        "\"" + property + "\":\"[^\"]*\"", "\"" + property + "\":null");
        for (String data : List.of(missing, absent)) {
            assertThatThrownBy(() -> CODEC.decode(Recorded.event("AgencyRenamed", 1, data)))
                    .as(data)
                    .isInstanceOf(EventUnreadable.class)
                    .hasMessageContaining("'" + property + "'");
        }
    }

    @Test
    void a_missing_list_number_or_truth_is_an_error() {
        assertUnreadable(
                "MeetingScheduled", "{\"meeting\":\"M\",\"title\":\"Họp\"}", "connectionPoints");
        assertUnreadable(
                "ProgressReported",
                "{\"task\":\"T\",\"report\":\"R\",\"narrative\":\"\",\"asOf\":\"2025-11-17\"}",
                "percent");
        assertUnreadable(
                "TaskAssigned",
                "{\"task\":\"T\",\"title\":\"t\",\"coordinating\":[],\"due\":{\"kind\":\"UNDATED\"}}",
                "restricted");
    }

    @Test
    void a_list_holds_no_null_and_an_enum_constant_is_its_name() {
        assertUnreadable(
                "MeetingScheduled",
                "{\"meeting\":\"M\",\"title\":\"Họp\",\"connectionPoints\":[null]}",
                "null");
        assertUnreadable(
                "AgencyRegistered", "{\"agency\":\"A\",\"name\":\"Sở\",\"kind\":1}", "kind");
        assertUnreadable(
                "AgencyRegistered",
                "{\"agency\":\"A\",\"name\":\"Sở\",\"kind\":\"party\"}",
                "party");
    }

    @ParameterizedTest
    @ValueSource(strings = {"60.0", "\"60\"", "60.5", "true", "99999999999"})
    void a_count_is_a_whole_number(String percent) {
        String data =
                "{\"task\":\"T\",\"report\":\"R\",\"percent\":%s,\"narrative\":\"\",\"asOf\":\"2025-11-17\"}"
                        .formatted(percent);
        assertUnreadable("ProgressReported", data, "percent");
    }

    @Test
    void an_unknown_name_or_revision_is_an_error_and_never_skipped() {
        assertThatThrownBy(() -> CODEC.decode(Recorded.event("TaskForgotten", 1, "{}")))
                .isInstanceOf(EventUnreadable.class)
                .hasMessage(
                        "commit 42, position 101, TaskForgotten revision 1: TaskForgotten is not in"
                                + " the catalogue of events");
        for (int revision : new int[] {0, 2}) {
            assertThatThrownBy(
                            () -> CODEC.decode(Recorded.event("AgencyRenamed", revision, RENAMED)))
                    .isInstanceOf(EventUnreadable.class)
                    .hasMessageContaining("the newest revision known is 1");
        }
    }

    @Test
    void an_event_outside_the_catalogue_is_not_encoded() {
        var acknowledged = new TaskAcknowledged(new TaskId("T-1"), LocalDate.of(2025, 11, 17));
        assertThatThrownBy(() -> new EventCodec(new EventCatalogue(List.of())).encode(acknowledged))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RecordedEvent revised(String value) {
        return Recorded.event(
                "TargetRevised",
                1,
                """
                {"target":"T","value":%s,"reason":"r","basis":{"words":"w"},"effectiveOn":"2025-11-17"}\
                """
                        .formatted(value));
    }

    private static void assertUnreadable(String type, String data, String named) {
        assertThatThrownBy(() -> CODEC.decode(Recorded.event(type, 1, data)))
                .isInstanceOf(EventUnreadable.class)
                .hasMessageContaining(named);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
