package vn.steerlog.command.platform;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.MetaJson;

/// Finds what a request with an `Idempotency-Key` has recorded before. The ledger itself remembers:
/// the key is the commit's `cause`, and the fingerprint of what was asked stands in the events'
/// `meta`.
final class Replays {
    private static final int TURNS = 64;

    private final Ledger ledger;
    private final List<Lock> turns =
            Stream.<Lock>generate(ReentrantLock::new).limit(TURNS).toList();

    Replays(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The commit that recorded the same request, when it was carried out before.
    ///
    /// @throws KeyReused when the key was used for a request that asked for something else
    OptionalLong find(Caller caller) {
        if (caller.fingerprint().isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong commit = ledger.commitCausedBy(caller.cause());
        commit.ifPresent(number -> requireSame(number, caller.fingerprint().get()));
        return commit;
    }

    /// Does `work` once no other request under the same key is being carried out: two that ask for
    /// different things must not both find that the key is new.
    <T> T inTurn(Caller caller, Supplier<T> work) {
        if (caller.fingerprint().isEmpty()) {
            return work.get();
        }
        Lock turn = turns.get(Math.floorMod(caller.cause().hashCode(), TURNS));
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private void requireSame(long number, String fingerprint) {
        RecordedEvent first = ledger.commit(number).map(Commit::events).orElseThrow().getFirst();
        if (!fingerprint.equals(MetaJson.read(first.meta()).get("fingerprint"))) {
            throw new KeyReused();
        }
    }

    /// An `Idempotency-Key` came again with another request.
    static final class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
