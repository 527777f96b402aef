package vn.steerlog.command.person;

import vn.steerlog.command.rules.Command;
import vn.steerlog.events.person.PersonId;

/// What can be asked about one person. The meaning of each value is that of the event that follows
/// from it: the data were sealed at the edge, so that no command holds them in the clear.
public sealed interface PersonCommand extends Command {
    PersonId person();

    @Override
    default PersonId subject() {
        return person();
    }

    @Override
    default PersonRefusal unknown() {
        return PersonRefusal.PERSON_UNKNOWN;
    }

    record RecordPerson(PersonId person, String sealed) implements PersonCommand {}

    record CorrectPerson(PersonId person, String sealed, String reason) implements PersonCommand {}

    record ErasePerson(PersonId person, String reason) implements PersonCommand {}
}
