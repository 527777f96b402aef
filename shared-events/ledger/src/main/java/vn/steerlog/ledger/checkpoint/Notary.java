package vn.steerlog.ledger.checkpoint;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.LedgerTree;

/// Signs what the ledger is, and never two things that do not continue each other: before it signs,
/// the last checkpoint must still be true. Several may sign the same ledger with the same key: of
/// the same records they make the same bytes.
public final class Notary {
    private final LedgerTree tree;
    private final KeyRing keys;
    private final CheckpointStore store;
    private final Clock clock;

    public Notary(LedgerTree tree, KeyRing keys, CheckpointStore store, Clock clock) {
        this.tree = tree;
        this.keys = keys;
        this.store = store;
        this.clock = clock;
    }

    /// The keys that it signs with.
    public KeyRing keys() {
        return keys;
    }

    /// Signs the first `size` records and keeps the checkpoint; one that is kept already is
    /// answered as it is.
    ///
    /// @throws IllegalArgumentException when there are fewer
    /// @throws CheckpointConflict when what was signed before is not true any more
    /// @throws KeyTrouble when the key cannot be used, or was replaced elsewhere by a later one
    public synchronized KeptCheckpoint sign(long size) {
        takeUp();
        checkLatest();
        return signed(size);
    }

    /// Signs all that is recorded now.
    ///
    /// @throws CheckpointConflict as [#sign]
    /// @throws KeyTrouble as [#sign]
    public synchronized KeptCheckpoint signHead() {
        takeUp();
        checkLatest();
        return signed(tree.head());
    }

    private KeptCheckpoint signed(long size) {
        Hash root = tree.over(size).root(size);
        String text = new Checkpoint(keys.origin(), size, root).text();
        Optional<KeptCheckpoint> kept = store.at(size);
        if (kept.filter(this::isSigned).isPresent()) {
            return kept.get();
        }
        return store.keep(SignedNote.sign(text, keys.current(), clock.instant()));
    }

    /// The keys that ever signed, here or elsewhere, the oldest first.
    public List<KeptKey> published() {
        return store.keys();
    }

    /// A key that was never used is used from now on; one that was replaced is not used again.
    private void takeUp() {
        keys.refresh();
        VerifierKey current = keys.current().verifier();
        List<VerifierKey> known = store.keys().stream().map(KeptKey::key).toList();
        if (!known.contains(current)) {
            keys.verifiers().forEach(this::publish);
        } else if (!known.getLast().equals(current)) {
            throw new KeyTrouble(KeyTrouble.Kind.OUTDATED, keys.file());
        }
    }

    private void publish(VerifierKey key) {
        store.keepKey(new KeptKey(key, clock.instant(), tree.head()));
    }

    private boolean isSigned(KeptCheckpoint kept) {
        return kept.note().isSignedBy(keys.current().verifier());
    }

    /// Compares the ledger with what was signed of it last.
    ///
    /// @throws CheckpointConflict when it is not what it was
    public void checkLatest() {
        store.latest().map(KeptCheckpoint::checkpoint).ifPresent(this::checkStillTrue);
    }

    private void checkStillTrue(Checkpoint kept) {
        if (!kept.origin().equals(keys.origin())) {
            throw new CheckpointConflict(
                    kept, "checkpoint " + kept.size() + " is of the origin " + kept.origin());
        }
        if (kept.size() > tree.head()) {
            throw new CheckpointConflict(
                    kept,
                    "%d commits were signed, and there are %d".formatted(kept.size(), tree.head()));
        }
        if (!tree.over(kept.size()).root(kept.size()).equals(kept.root())) {
            throw new CheckpointConflict(
                    kept, "commits 1 to " + kept.size() + " are not those that were signed");
        }
    }

    /// Signs with a new key from now on; all records are signed by both, the old one for the last
    /// time, so that who trusts the old key sees which one comes after it.
    ///
    /// @throws KeyTrouble when the new one cannot be written: the old one signs as before
    public synchronized KeptCheckpoint rotate(SecureRandom random) {
        long size = tree.head();
        sign(size);
        keys.rotate(random);
        publish(keys.current().verifier());
        return sign(size);
    }
}
