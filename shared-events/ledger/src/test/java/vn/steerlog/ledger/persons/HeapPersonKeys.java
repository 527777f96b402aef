package vn.steerlog.ledger.persons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import vn.steerlog.events.person.PersonId;

/// Persons' keys for tests of what is built on them.
public final class HeapPersonKeys implements PersonKeys {
    private final Map<PersonId, PersonKey> keys = new ConcurrentHashMap<>();
    private final Random random = new Random(57);
    private volatile boolean there = true;

    /// From now on the store is where it should be, or it is not.
    public void there(boolean is) {
        there = is;
    }

    @Override
    public Optional<PersonKey> find(PersonId person) {
        requireThere();
        return Optional.ofNullable(keys.get(person));
    }

    @Override
    public List<PersonId> persons() {
        requireThere();
        return List.copyOf(keys.keySet());
    }

    @Override
    public PersonKey create(PersonId person) {
        return keys.computeIfAbsent(person, _ -> PersonKey.fresh(random));
    }

    @Override
    public PersonKey keep(PersonId person, PersonKey key) {
        return keys.computeIfAbsent(person, _ -> key);
    }

    @Override
    public void destroy(PersonId person) {
        requireThere();
        keys.remove(person);
    }

    @Override
    public void requireThere() {
        if (!there) {
            throw new PersonKeysException(
                    PersonKeysException.Trouble.MISSING, "taken away by a test", null);
        }
    }
}
