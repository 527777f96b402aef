package vn.steerlog.query.evidence;

import vn.steerlog.http.ProblemKind;

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
    CHECKPOINT_DAMAGED(503);

    private final int status;

    EvidenceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
