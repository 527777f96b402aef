package vn.steerlog.command.person;

import static vn.steerlog.command.rules.Refused.require;

import java.util.List;
import vn.steerlog.command.person.Person.Status;
import vn.steerlog.command.person.PersonCommand.CorrectPerson;
import vn.steerlog.command.person.PersonCommand.ErasePerson;
import vn.steerlog.command.person.PersonCommand.RecordPerson;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.command.rules.SoundValues;
import vn.steerlog.events.person.PersonEvent;
import vn.steerlog.events.person.PersonEvent.PersonCorrected;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;

/// What may happen to what is kept of a person. An erasure is for ever.
final class PersonRules {
    private PersonRules() {}

    /// @throws vn.steerlog.command.rules.Refused with a [PersonRefusal]
    static List<PersonEvent> decide(PersonCommand command, Person person, Facts facts) {
        Rights.requireRole(Rights.SECRETARIAT, facts);
        SoundValues.require(command);
        return List.of(
                switch (command) {
                    case RecordPerson c -> record(c, person);
                    case CorrectPerson c -> correct(c, person);
                    case ErasePerson c -> erase(c, person);
                });
    }

    private static PersonEvent record(RecordPerson c, Person person) {
        require(person.status() == Status.NONE, CommonRefusal.ALREADY_EXISTS);
        return new PersonRecorded(c.person(), c.sealed());
    }

    private static PersonEvent correct(CorrectPerson c, Person person) {
        Persons.requireKept(person, c.person());
        return new PersonCorrected(c.person(), c.sealed(), c.reason());
    }

    private static PersonEvent erase(ErasePerson c, Person person) {
        Persons.requireKept(person, c.person());
        return new PersonErased(c.person(), c.reason());
    }
}
