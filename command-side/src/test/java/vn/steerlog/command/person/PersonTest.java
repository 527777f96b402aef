package vn.steerlog.command.person;

import static vn.steerlog.command.person.PersonRefusal.PERSON_ERASED;
import static vn.steerlog.command.person.PersonRefusal.PERSON_UNKNOWN;
import static vn.steerlog.command.person.PersonStory.ERASED;
import static vn.steerlog.command.person.PersonStory.PERSON;
import static vn.steerlog.command.person.PersonStory.RECORDED;
import static vn.steerlog.command.rules.CommonRefusal.ALREADY_EXISTS;
import static vn.steerlog.command.rules.CommonRefusal.TEXT_MISSING;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.agency.AgencyStory;
import vn.steerlog.command.person.PersonCommand.CorrectPerson;
import vn.steerlog.command.person.PersonCommand.ErasePerson;
import vn.steerlog.command.person.PersonCommand.RecordPerson;
import vn.steerlog.command.rules.RightsTable;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.person.PersonEvent;
import vn.steerlog.events.person.PersonEvent.PersonCorrected;

class PersonTest {
    private static final RecordPerson RECORD = new RecordPerson(PERSON, "c2VhbGVk");
    private static final CorrectPerson CORRECT =
            new CorrectPerson(PERSON, "bmV3", "Ghi nhầm số điện thoại");
    private static final ErasePerson ERASE = new ErasePerson(PERSON, "Theo yêu cầu");

    private final Scenario<PersonCommand, Person, PersonEvent> person = PersonStory.person();

    @Test
    void a_person_is_recorded_once() {
        person.given().when(RECORD).then(RECORDED);
        person.given(RECORDED).when(RECORD).refused(ALREADY_EXISTS);
        person.given(RECORDED, ERASED).when(RECORD).refused(ALREADY_EXISTS);
    }

    @Test
    void what_is_kept_is_corrected() {
        person.given(RECORDED)
                .when(CORRECT)
                .then(new PersonCorrected(PERSON, "bmV3", "Ghi nhầm số điện thoại"));
    }

    @Test
    void a_person_is_erased_for_ever() {
        person.given(RECORDED).when(ERASE).then(ERASED);
        person.given(RECORDED, ERASED).when(ERASE).refused(PERSON_ERASED, "person");
        person.given(RECORDED, ERASED).when(CORRECT).refused(PERSON_ERASED, "person");
    }

    @Test
    void nobody_unknown_is_corrected_or_erased() {
        person.given().when(CORRECT).refused(PERSON_UNKNOWN, "person");
        person.given().when(ERASE).refused(PERSON_UNKNOWN, "person");
    }

    @Test
    void an_erasure_has_a_reason() {
        person.given(RECORDED).when(new ErasePerson(PERSON, " ")).refused(TEXT_MISSING, "reason");
    }

    @Test
    void only_the_secretariat_keeps_persons() {
        RightsTable.of(
                        """
                        RecordPerson:  SECRETARIAT
                        CorrectPerson: SECRETARIAT
                        ErasePerson:   SECRETARIAT
                        """)
                .holds(
                        PersonCommand.class,
                        person,
                        AgencyStory.HEALTH,
                        Map.of(
                                RECORD, List.of(),
                                CORRECT, List.of(RECORDED),
                                ERASE, List.of(RECORDED)));
    }
}
