package vn.steerlog.command.person;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import vn.steerlog.command.person.Person.Status;
import vn.steerlog.command.platform.RecordedStates;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.ledger.persons.PersonKeys;
import vn.steerlog.ledger.persons.PersonKeysException;
import vn.steerlog.ledger.persons.PersonKeysException.Trouble;

/// At every start the keys of all persons who were erased are destroyed again: the application may
/// have died between recording an erasure and destroying the key, and a copy of the key store may
/// have been put back.
class ErasedKeys implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedKeys.class);

    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final RecordedStates states;
    private final PersonKeys keys;
    private volatile Thread work = new Thread();
    private volatile boolean stopped;

    ErasedKeys(RecordedStates states, PersonKeys keys) {
        this.states = states;
        this.keys = keys;
    }

    /// Beside the start, which it does not hold up.
    @EventListener
    void destroyAgain(ApplicationReadyEvent ready) {
        work = Thread.ofVirtual().name("erased-keys").start(this::destroyAgain);
    }

    private void destroyAgain() {
        try {
            keys.persons().stream()
                    .takeWhile(_ -> !stopped)
                    .filter(this::isErased)
                    .forEach(keys::destroy);
        } catch (RuntimeException e) {
            boolean none =
                    e instanceof PersonKeysException known && known.trouble() == Trouble.MISSING;
            if (!none) {
                LOG.warn("the keys of erased persons could not be destroyed again", e);
            }
        }
    }

    private boolean isErased(PersonId person) {
        return states.of(Person.FOLD, person).status() == Status.ERASED;
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        work.join(FAREWELL.toMillis());
    }
}
