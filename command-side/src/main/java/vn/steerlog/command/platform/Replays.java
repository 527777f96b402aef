package vn.steerlog.command.platform;

import java.util.Optional;
import java.util.OptionalLong;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.MetaJson;

/// Finds what a request with an `Idempotency-Key` has recorded before. The ledger itself remembers: the key is the
/// commit's `cause`, and the fingerprint of what was asked stands in the events' `meta`.
final class Replays {
    private final Ledger ledger;

    Replays(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The receipt of the same request, when it was carried out before.
    ///
    /// @throws KeyReused when the key was used for a request that asked for something else
    Optional<Receipt> find(Caller caller) {
        return caller.fingerprint().flatMap(fingerprint -> {
            OptionalLong commit = ledger.commitCausedBy(caller.cause());
            return commit.isEmpty() ? Optional.empty() : Optional.of(replay(commit.getAsLong(), fingerprint));
        });
    }

    private Receipt replay(long number, String fingerprint) {
        Commit commit = ledger.commit(number).orElseThrow();
        RecordedEvent first = commit.events().getFirst();
        if (!fingerprint.equals(MetaJson.read(first.meta()).get("fingerprint"))) {
            throw new KeyReused();
        }
        return new Receipt(first.place().orElseThrow().key(), number, true);
    }

    /// An `Idempotency-Key` came again with another request.
    static final class KeyReused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
