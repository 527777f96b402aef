package vn.steerlog.query.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.steerlog.events.person.PersonEvent.PersonCorrected;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.persons.PersonKeysException;
import vn.steerlog.ledger.persons.PersonalData;
import vn.steerlog.ledger.persons.Seals;
import vn.steerlog.query.Board;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.Viewer;

class PersonsTest {
    private static final PersonId ANN = new PersonId("ann");
    private static final PersonId BINH = new PersonId("binh");

    private final Board board = new Board();
    private final Seals seals = new Seals(new Random(1));
    private final Persons persons = new Persons(board.query().persons(), board.personKeys(), seals);

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_name_is_opened_as_it_was_at_the_moment_asked_for() {
        long first = board.record(new PersonRecorded(ANN, sealed(ANN, "Đỗ Thị Anh")));
        board.record(new PersonCorrected(ANN, sealed(ANN, "Đỗ Thị Ánh"), "Ghi nhầm"));
        assertThat(name(board.asOf(first))).contains("Đỗ Thị Anh");
        assertThat(name(board.now())).contains("Đỗ Thị Ánh");
    }

    @Test
    void whoever_is_erased_is_erased_at_every_moment_even_while_the_key_is_still_there() {
        long first = board.record(new PersonRecorded(ANN, sealed(ANN, "Đỗ Thị Ánh")));
        board.record(new PersonErased(ANN, "Theo yêu cầu"));
        assertThat(board.personKeys().find(ANN)).isPresent();
        for (Moment moment : List.of(board.asOf(first), board.now())) {
            assertThat(name(moment)).isEmpty();
            assertThat(persons.all(moment).getFirst().shown()).isEqualTo(Shown.ERASED);
            assertThat(persons.all(moment).getFirst().person().sealed()).isEmpty();
        }
    }

    @Test
    void who_has_no_key_cannot_be_read_and_the_others_can() {
        board.record(
                new PersonRecorded(ANN, sealed(ANN, "Đỗ Thị Ánh")),
                new PersonRecorded(BINH, sealed(BINH, "Lê Bình")));
        board.personKeys().destroy(ANN);
        assertThat(persons.byName(board.now()))
                .extracting(entry -> entry.shown().state())
                .containsExactly(Shown.State.KEPT, Shown.State.UNREADABLE);
    }

    @Test
    void a_missing_store_is_told_when_somebody_is_to_be_opened() {
        board.record(new PersonRecorded(ANN, sealed(ANN, "Đỗ Thị Ánh")));
        board.personKeys().there(false);
        assertThatThrownBy(() -> persons.all(board.now())).isInstanceOf(PersonKeysException.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void names_are_for_the_secretariat_leaders_and_auditors(Role role) {
        board.record(new PersonRecorded(ANN, sealed(ANN, "Đỗ Thị Ánh")));
        boolean may = List.of(Role.SECRETARIAT, Role.LEADER, Role.AUDITOR).contains(role);
        assertThat(persons.shown(List.of(ANN), board.now(), role)).hasSize(may ? 1 : 0);
    }

    @Test
    void rows_differences_and_stories_hold_no_name_and_are_not_for_everybody() {
        long first = board.record(new PersonRecorded(ANN, sealed(ANN, "Đỗ Thị Ánh")));
        var view = board.query().persons().view();
        assertThat(view.rows(board.now(), Viewer.EVERYTHING).toString()).doesNotContain("Ánh");
        assertThat(view.rows(board.now(), Viewer.UNRESTRICTED)).isEmpty();
        board.record(new PersonErased(ANN, "Theo yêu cầu"));
        assertThat(view.difference(board.asOf(first), board.now(), Viewer.UNRESTRICTED).rows())
                .isEmpty();
        assertThat(board.query().history().of("ann", board.now(), Viewer.EVERYTHING)).hasSize(2);
        assertThatThrownBy(
                        () -> board.query().history().of("ann", board.now(), Viewer.UNRESTRICTED))
                .hasMessageContaining("thing-unknown");
    }

    private Optional<String> name(Moment moment) {
        return persons.person(ANN, moment).flatMap(entry -> entry.shown().name());
    }

    private String sealed(PersonId person, String name) {
        var data = new PersonalData(name, Optional.empty(), Optional.empty());
        return seals.seal(person, board.personKeys().create(person), data);
    }
}
