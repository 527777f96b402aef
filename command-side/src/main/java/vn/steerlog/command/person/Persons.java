package vn.steerlog.command.person;

import static vn.steerlog.command.person.PersonRefusal.PERSON_ERASED;
import static vn.steerlog.command.person.PersonRefusal.PERSON_UNKNOWN;
import static vn.steerlog.command.rules.Refused.require;

import vn.steerlog.command.person.Person.Status;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.person.PersonId;

/// What the rules of other things ask about persons.
public final class Persons {
    private Persons() {}

    /// Refuses a person who was never recorded, or was erased.
    public static void requireKept(PersonId person, Facts facts) {
        requireKept(facts.read(Person.FOLD, person), person);
    }

    static void requireKept(Person person, PersonId id) {
        require(person.status() != Status.NONE, PERSON_UNKNOWN, id.value());
        require(person.status() == Status.KEPT, PERSON_ERASED, id.value());
    }
}
