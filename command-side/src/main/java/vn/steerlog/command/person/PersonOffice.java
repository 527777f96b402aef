package vn.steerlog.command.person;

import java.util.List;
import java.util.Optional;
import vn.steerlog.command.person.Person.Status;
import vn.steerlog.command.person.PersonCommand.CorrectPerson;
import vn.steerlog.command.person.PersonCommand.ErasePerson;
import vn.steerlog.command.person.PersonCommand.RecordPerson;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.platform.Receipt;
import vn.steerlog.command.platform.RecordedStates;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.http.InputError;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.persons.PersonKey;
import vn.steerlog.ledger.persons.PersonKeys;
import vn.steerlog.ledger.persons.PersonalData;
import vn.steerlog.ledger.persons.Seals;

/// The edge of the rules where persons' data are sealed and their keys made and destroyed. Behind
/// it nothing holds the data in the clear.
///
/// What a request asked for is remembered under an idempotency key as a fingerprint, from which a
/// name could be guessed: here it is made with the person's key, and says nothing when that is
/// gone.
final class PersonOffice {
    private final Commands commands;
    private final RecordedStates states;
    private final PersonKeys keys;
    private final Seals seals;

    PersonOffice(Commands commands, RecordedStates states, PersonKeys keys, Seals seals) {
        this.commands = commands;
        this.states = states;
        this.keys = keys;
        this.seals = seals;
    }

    Receipt record(Caller caller, PersonalData data) {
        var person = new PersonId(caller.freshId());
        if (status(person) == Status.ERASED) {
            // the same request as of old: it must not bring a key back
            throw refused(person, PersonRefusal.PERSON_ERASED);
        }
        PersonKey key = keys.create(person);
        return commands.execute(
                asking(caller, key), new RecordPerson(person, seals.seal(person, key, data)));
    }

    Receipt correct(Caller caller, PersonId person, PersonalData data, String reason) {
        PersonKey key = keyOf(person);
        requireNameless(reason, Optional.of(data));
        requireNameless(reason, kept(person));
        return commands.execute(
                asking(caller, key),
                new CorrectPerson(person, seals.seal(person, key, data), reason));
    }

    /// The key is destroyed once the erasure is recorded. Should that fail, it is done when the
    /// request is sent again, and at every start.
    Receipt erase(Caller caller, PersonId person, String reason) {
        if (status(person) == Status.KEPT) {
            keys.requireThere();
            requireNameless(reason, kept(person));
        } else if (status(person) == Status.ERASED) {
            keys.destroy(person);
        }
        Receipt receipt = commands.execute(caller, new ErasePerson(person, reason));
        keys.destroy(person);
        return receipt;
    }

    private PersonKey keyOf(PersonId person) {
        return switch (status(person)) {
            case NONE -> throw refused(person, PersonRefusal.PERSON_UNKNOWN);
            case ERASED -> throw refused(person, PersonRefusal.PERSON_ERASED);
            case KEPT ->
                    keys.find(person)
                            .orElseThrow(() -> ProblemException.of(PersonProblem.PERSON_KEY_LOST));
        };
    }

    /// Empty when they cannot be read: a person whose key is lost or damaged can be erased.
    private Optional<PersonalData> kept(PersonId person) {
        PersonKey key = keys.find(List.of(person)).get(person);
        return key == null
                ? Optional.empty()
                : states.of(Person.FOLD, person)
                        .sealed()
                        .flatMap(sealed -> seals.open(person, key, sealed));
    }

    private Status status(PersonId person) {
        return states.of(Person.FOLD, person).status();
    }

    private static RuntimeException refused(PersonId person, PersonRefusal reason) {
        return Commands.refused(new ErasePerson(person, ""), reason, person.value());
    }

    private static Caller asking(Caller caller, PersonKey key) {
        return caller.fingerprint().map(key::fingerprint).map(caller::asking).orElse(caller);
    }

    private static void requireNameless(String reason, Optional<PersonalData> data) {
        if (data.filter(it -> Telltale.names(reason, it)).isPresent()) {
            throw ProblemException.of(PersonProblem.REASON_NAMES_PERSON)
                    .withErrors(
                            List.of(
                                    InputError.at(
                                            "/reason",
                                            PersonProblem.REASON_NAMES_PERSON,
                                            Optional.empty())));
        }
    }
}
