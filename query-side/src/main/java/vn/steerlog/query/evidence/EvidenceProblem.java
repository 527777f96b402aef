package vn.steerlog.query.evidence;

import vn.steerlog.http.ProblemKind;
import vn.steerlog.ledger.checkpoint.KeyTrouble;

/// Why something cannot be proven, signed or exported. The words are in
/// `vn/steerlog/query/evidence`.
public enum EvidenceProblem implements ProblemKind {
    /// No such commit. Arguments: its number, the last one.
    COMMIT_NOT_RECORDED(404),
    /// No checkpoint of that size is kept. Arguments: the size.
    CHECKPOINT_UNKNOWN(404),
    /// There is no checkpoint yet.
    NO_CHECKPOINT_YET(404),
    /// A range is empty, backwards, or does not begin with 1 or later. Arguments: from, to.
    RANGE_EMPTY(400),
    /// The checkpoint asked for does not cover the commit. Arguments: its size, the commit.
    CHECKPOINT_TOO_SMALL(400),
    /// Not one line of signature.
    COSIGNATURE_MALFORMED(400),
    /// It says that it is by a known witness, and is not, or not under this checkpoint. Arguments:
    /// the name.
    COSIGNATURE_WRONG(400),
    /// Nobody with that name may cosign here. Arguments: the name.
    WITNESS_UNKNOWN(409),
    /// Not a reply of a timestamp authority, in DER.
    TIMESTAMP_MALFORMED(400),
    /// The authority refused, or its signature is wrong.
    TIMESTAMP_NOT_GRANTED(400),
    /// It is about something else than SHA-256 of the checkpoint's three lines.
    TIMESTAMP_OF_OTHER_DATA(400),
    /// As many are kept as one checkpoint may have. Arguments: how many.
    TOO_MANY_TIMESTAMPS(409),
    /// The ledger is not what was signed of it: nothing is signed. Arguments: the size that was
    /// signed.
    CHECKPOINT_CONFLICT(409),
    /// What is kept as a checkpoint cannot be understood. Arguments: its size.
    CHECKPOINT_DAMAGED(503),
    /// The key to be replaced is not the one that signs now.
    KEY_NOT_CURRENT(409),
    /// The private key is not where it was.
    SIGNING_KEY_MISSING(503),
    /// The private key cannot be read or written.
    SIGNING_KEY_UNREADABLE(503),
    /// There is no private key in its file.
    SIGNING_KEY_NOT_A_KEY(503),
    /// The private key is another ledger's.
    SIGNING_KEY_OTHER_ORIGIN(503),
    /// Others may read or write the private key.
    SIGNING_KEY_OPEN_TO_OTHERS(503),
    /// The private key was replaced by a later one, which is not here yet.
    SIGNING_KEY_OUTDATED(503),
    /// The list of verifier keys is damaged.
    SIGNING_KEY_LIST_DAMAGED(503);

    private final int status;

    EvidenceProblem(int status) {
        this.status = status;
    }

    static EvidenceProblem of(KeyTrouble.Kind kind) {
        return switch (kind) {
            case MISSING -> SIGNING_KEY_MISSING;
            case UNREADABLE -> SIGNING_KEY_UNREADABLE;
            case NOT_A_KEY -> SIGNING_KEY_NOT_A_KEY;
            case OTHER_ORIGIN -> SIGNING_KEY_OTHER_ORIGIN;
            case OPEN_TO_OTHERS -> SIGNING_KEY_OPEN_TO_OTHERS;
            case OUTDATED -> SIGNING_KEY_OUTDATED;
            case LIST_DAMAGED -> SIGNING_KEY_LIST_DAMAGED;
        };
    }

    @Override
    public int status() {
        return status;
    }
}
