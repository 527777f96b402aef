package vn.steerlog.command.platform;

import java.util.OptionalLong;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.MetaJson;

/// Finds what a request with an `Idempotency-Key` has recorded before. The ledger itself remembers:
/// the key is the commit's `cause`, and the fingerprint of what was asked stands in the events'
/// `meta`. Of two requests under one key that come at once, to whatever process, the ledger records
/// one, because the commit says that it must be the only one of its cause.
final class Replays {
    private final Ledger ledger;

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
