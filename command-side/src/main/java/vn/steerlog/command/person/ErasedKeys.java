package vn.steerlog.command.person;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import vn.steerlog.command.platform.RecordedStates;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.command.rules.SharedMap;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.ledger.persons.PersonKeys;

/// At every start the keys of all persons who were erased are destroyed again: the application may
/// have died between recording an erasure and destroying the key, and a copy of the key store may
/// have been put back.
class ErasedKeys implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedKeys.class);
    private static final Fold<SharedMap<PersonId, Boolean>> ERASED =
            new Fold<>(
                    "Person",
                    SharedMap.empty(),
                    (erased, event) ->
                            event instanceof PersonErased e
                                    ? erased.with(e.person(), Boolean.TRUE)
                                    : erased);

    private final RecordedStates states;
    private final PersonKeys keys;
    private volatile Thread work = new Thread();

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
            List<PersonId> erased = states.ofAll(ERASED).keys().toList();
            erased.forEach(keys::destroy);
        } catch (RuntimeException e) {
            LOG.warn("the keys of erased persons could not be destroyed again", e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        work.join();
    }
}
