package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.committee.MemberId;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.http.SignedIn;
import vn.steerlog.ledger.persons.PersonalData;
import vn.steerlog.ledger.persons.Seals;
import vn.steerlog.query.web.ReadingTest;

/// Who reads which names, in the API and on the pages, before and after an erasure.
class RosterNamesTest extends ReadingTest {
    @Test
    void names_are_for_those_who_may_see_them_and_nobody_else() {
        String committee = seated("r1");
        String name = name("r1");
        for (SignedIn who : List.of(SECRETARY, LEADER, AUDITOR)) {
            assertThat(json(who, "/api/v1/committees/" + committee).at("/everybody/0/person/name"))
                    .as(who.toString())
                    .hasToString("\"" + name + "\"");
            assertThat(page(who, "/committees/" + committee, "vi").body()).contains(name);
        }
        for (SignedIn who : List.of(ADMINISTRATOR, officerOf("skhcn"))) {
            assertThat(get(who, "/api/v1/committees/" + committee).body())
                    .contains("Trưởng Ban")
                    .doesNotContain(name, "\"person\"");
            assertThat(get(who, "/api/v1/committees").body()).doesNotContain(name);
            assertThat(page(who, "/committees/" + committee, "vi").body()).doesNotContain(name);
        }
        for (SignedIn who : List.of(LEADER, AUDITOR, ADMINISTRATOR, officerOf("skhcn"))) {
            assertThat(get(who, "/api/v1/persons").statusCode()).isEqualTo(403);
            assertThat(page(who, "/persons", "vi").statusCode()).isEqualTo(403);
            assertThat(page(who, "/persons/p-r1", "vi").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void after_an_erasure_the_past_says_erased_too() {
        String committee = seated("r2");
        String name = name("r2");
        long before = board.ledger().head();
        board.record(new PersonErased(new PersonId("p-r2"), "Theo yêu cầu"));
        for (String asOf : List.of("", "?asOf=" + before)) {
            String there = "/committees/" + committee + asOf;
            JsonNode seat = json(SECRETARY, "/api/v1" + there).at("/everybody/0/person");
            assertThat(seat.at("/state").asString()).isEqualTo("ERASED");
            assertThat(seat.at("/name").asString()).isEqualTo("đã xóa");
            assertThat(page(SECRETARY, there, "vi").body()).contains("đã xóa").doesNotContain(name);
            assertThat(page(SECRETARY, there, "en").body()).contains("erased").doesNotContain(name);
            assertThat(get(SECRETARY, "/api/v1/persons" + asOf).body()).contains("đã xóa");
            assertThat(page(SECRETARY, "/persons/p-r2" + asOf, "vi").body())
                    .contains("đã xóa", "Theo yêu cầu")
                    .doesNotContain(name, "erase-form");
        }
    }

    @Test
    void nobody_keeps_an_answer_with_names() {
        String committee = seated("r3");
        for (String path : List.of("committees", "committees/" + committee, "persons")) {
            HttpResponse<String> answer = get(SECRETARY, "/api/v1/" + path);
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
        assertThat(page(SECRETARY, "/persons", "vi").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void a_missing_key_store_is_told_with_a_code_of_its_own() {
        String committee = seated("r4");
        board.personKeys().there(false);
        try {
            problem(get(SECRETARY, "/api/v1/persons"), 503, "person-keys-missing");
            problem(get(SECRETARY, "/api/v1/committees/" + committee), 503, "person-keys-missing");
            assertThat(get(ADMINISTRATOR, "/api/v1/committees").statusCode()).isEqualTo(200);
        } finally {
            board.personKeys().there(true);
        }
    }

    @Test
    void the_secretariat_finds_whom_to_appoint_correct_and_erase() {
        String committee = seated("r5");
        String name = name("r5");
        for (String language : List.of("vi", "en")) {
            assertThat(page(SECRETARY, "/persons", language).body())
                    .contains(name, "0912 345 678", "data-send=\"/api/v1/persons\"")
                    .doesNotContain("??");
            assertThat(page(SECRETARY, "/persons/p-r5", language).body())
                    .contains(name, "/p-r5/erasure\"", "/p-r5/corrections\"")
                    .doesNotContain("??");
            assertThat(page(SECRETARY, "/committees/" + committee, language).body())
                    .contains("<option value=\"p-r5\"")
                    .doesNotContain("??");
        }
    }

    private static String name(String id) {
        return "Đỗ Thị Ánh " + id;
    }

    /// A committee whose only member is a person whose name is kept.
    private String seated(String id) {
        var person = new PersonId("p-" + id);
        var committee = new CommitteeId("c-" + id);
        var data = new PersonalData(name(id), Optional.of("0912 345 678"), Optional.empty());
        String sealed =
                new Seals(new Random(7)).seal(person, board.personKeys().create(person), data);
        board.record(
                new CommitteeEstablished(
                        committee, "Ban " + id, Optional.empty(), Optional.empty()),
                new PersonRecorded(person, sealed),
                new MemberAppointed(
                        committee,
                        new MemberId("m-" + id),
                        "Trưởng Ban",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(person)));
        return committee.value();
    }
}
