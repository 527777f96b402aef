package vn.steerlog.command.person;

import vn.steerlog.command.rules.Scenario;
import vn.steerlog.events.person.PersonEvent;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;
import vn.steerlog.events.person.PersonId;

/// A person for stories.
public final class PersonStory {
    public static final PersonId PERSON = new PersonId("person");
    public static final PersonEvent RECORDED = new PersonRecorded(PERSON, "c2VhbGVk");
    public static final PersonEvent ERASED = new PersonErased(PERSON, "Theo yêu cầu");

    private PersonStory() {}

    public static Scenario<PersonCommand, Person, PersonEvent> person() {
        return new Scenario<>(Person.FOLD, PersonRules::decide);
    }
}
