package vn.steerlog.ledger;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can never become part of a record.
class EncodedDraftTest {
    private static final Optional<Place> NOWHERE = Optional.empty();

    private static void assertIllegal(CommitDraft draft) {
        assertThatThrownBy(() -> EncodedDraft.of(draft))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CommitDraft with(EventDraft event) {
        return new CommitDraft("by", "cause", List.of(event), List.of());
    }

    private static CommitDraft withJson(byte[] meta, byte[] data) {
        return with(new EventDraft("e1", "Noted", 1, NOWHERE, Drafts.THEN, meta, data));
    }

    private static CommitDraft at(Place place) {
        return with(Drafts.event("e1", Optional.of(place), "{}"));
    }

    @Test
    void a_commit_without_events() {
        assertIllegal(new CommitDraft("by", "cause", List.of(), List.of()));
    }

    @Test
    void a_name_or_an_id_that_is_empty() {
        assertIllegal(new CommitDraft("", "cause", List.of(Drafts.free()), List.of()));
        assertIllegal(new CommitDraft("by", "", List.of(Drafts.free()), List.of()));
        assertIllegal(with(Drafts.withId("")));
        assertIllegal(at(new Place("", "t1", 0)));
        assertIllegal(at(new Place("Task", "", 0)));
    }

    @Test
    void an_event_that_is_added_to_the_list_afterwards() {
        List<EventDraft> events = new ArrayList<>(List.of(Drafts.withId("e1")));
        CommitDraft draft = new CommitDraft("by", "cause", events, List.of());
        events.add(Drafts.withId("e2"));
        assertThat(draft.events()).hasSize(1);
    }

    @Test
    void half_of_a_surrogate_pair() {
        assertIllegal(with(Drafts.withId("\ud83c")));
        assertIllegal(with(Drafts.withId("\udfdb\ud83c")));
    }

    @Test
    void a_number_that_is_too_low() {
        assertIllegal(at(new Place("Task", "t1", -1)));
        assertIllegal(
                with(
                        new EventDraft(
                                "e1",
                                "Noted",
                                0,
                                NOWHERE,
                                Drafts.THEN,
                                "{}".getBytes(UTF_8),
                                "{}".getBytes(UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
    void a_moment_whose_year_has_not_four_digits(String moment) {
        byte[] json = "{}".getBytes(UTF_8);
        Instant at = Instant.parse(moment);
        assertIllegal(with(new EventDraft("e1", "Noted", 1, NOWHERE, at, json, json)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}}",
                "{} {}",
                "{\n}",
                "{\t}",
                "\ufeff{}",
                "{a:1}",
                " {}",
                "{} ",
                " 1",
                "\"a\" ",
                "'a'",
                "01",
                "1.",
                "NaN",
                "tru",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "\"\u0001\"",
                "\"\\x\"",
                "// 1"
            })
    void data_that_is_not_one_json_value_on_one_line(String data) {
        assertIllegal(withJson("{}".getBytes(UTF_8), data.getBytes(UTF_8)));
    }

    @Test
    void data_that_is_not_in_utf_8() {
        assertIllegal(withJson("{}".getBytes(UTF_8), new byte[] {'"', (byte) 0xc3, '"'}));
        assertIllegal(
                withJson(
                        "{}".getBytes(UTF_8),
                        new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}));
        assertIllegal(withJson("{}".getBytes(UTF_8), "{}".getBytes(UTF_16)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"\"", "", " {}", "{} "})
    void meta_that_is_not_an_object(String meta) {
        assertIllegal(withJson(meta.getBytes(UTF_8), "{}".getBytes(UTF_8)));
    }
}
