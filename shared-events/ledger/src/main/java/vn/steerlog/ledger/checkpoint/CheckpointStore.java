package vn.steerlog.ledger.checkpoint;

import java.util.List;
import java.util.Optional;

/// Where signed checkpoints are kept: a port. `CheckpointStoreContract` is what every store must
/// pass. Several processes may use the same one.
///
/// Methods throw [vn.steerlog.ledger.LedgerException.Unavailable] when the store does not answer
/// and [CheckpointDamaged] when what it holds is no checkpoint.
public interface CheckpointStore {

    /// Keeps `note`, whose text is a checkpoint's, on stable storage. Signatures that are kept
    /// under the same text already stay.
    ///
    /// @return all that is kept of that checkpoint now
    /// @throws CheckpointConflict when another text of the same size is kept
    KeptCheckpoint keep(SignedNote note);

    /// Keeps a timestamp token for the checkpoint of `size`, which is kept.
    ///
    /// @param token a TimeStampResp of RFC 3161, DER
    void keepToken(long size, byte[] token);

    /// The checkpoint of `size`.
    Optional<KeptCheckpoint> at(long size);

    /// The smallest checkpoint of at least `size`: the first that covers commit `size`.
    Optional<KeptCheckpoint> firstFrom(long size);

    /// The largest one.
    Optional<KeptCheckpoint> latest();

    /// Keeps that `key` signs from now on, on stable storage; one that is kept stays as it is.
    void keepKey(KeptKey key);

    /// The keys that were ever kept, the one that signs now last.
    ///
    /// @throws KeyTrouble when they are damaged
    List<KeptKey> keys();

    /// The largest ones below `size`, the largest first, at most `most`.
    List<KeptCheckpoint> before(long size, int most);
}
