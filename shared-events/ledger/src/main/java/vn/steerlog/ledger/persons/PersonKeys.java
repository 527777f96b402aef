package vn.steerlog.ledger.persons;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.person.PersonId;

/// The store of persons' keys. It is made with the first key; from then on it must be there. Safe
/// for use by many threads, and by as many processes as the implementation says.
///
/// Whatever is asked of it, a store that is missing, damaged or out of reach is a
/// [PersonKeysException], and nothing is changed.
public interface PersonKeys extends AutoCloseable {
    /// Empty when it was destroyed, or never made.
    Optional<PersonKey> find(PersonId person);

    /// Those of `persons` that are there and can be read.
    default Map<PersonId, PersonKey> find(Collection<PersonId> persons) {
        var found = new HashMap<PersonId, PersonKey>();
        for (PersonId person : persons) {
            try {
                find(person).ifPresent(key -> found.put(person, key));
            } catch (PersonKeysException damaged) {
                if (damaged.trouble() != PersonKeysException.Trouble.KEY_DAMAGED) {
                    throw damaged;
                }
            }
        }
        return found;
    }

    /// Whose keys are there, in no particular order.
    List<PersonId> persons();

    /// The person's key, made and on stable storage when there was none. Whoever asks at the same
    /// time gets the same.
    PersonKey create(PersonId person);

    /// Puts `key`, which comes from another store, in this one, unless the person has one here.
    ///
    /// @return the one that is here now
    PersonKey keep(PersonId person, PersonKey key);

    /// Makes the person's key unreadable for ever; a damaged one too. Once this returns it is gone,
    /// whatever happens; a crash before that leaves the key or nothing. Nothing happens when there
    /// is none.
    void destroy(PersonId person);

    /// Fails when the store is not there or cannot be reached.
    void requireThere();

    @Override
    default void close() {}
}
