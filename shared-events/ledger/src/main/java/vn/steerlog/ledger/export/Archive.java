package vn.steerlog.ledger.export;

import java.util.Set;

/// The parts of an export, a ZIP archive.
///
/// `log.ndjson` has the records, each with a newline after it; `checkpoint` the signed note; `vkey`
/// the verifier keys of the ledger, one a line, the oldest first. When the log is not all that the
/// checkpoint covers, `last.tlog-proof` proves its last record; the chain ties the others to it.
final class Archive {
    static final String LOG = "log.ndjson";
    static final String CHECKPOINT = "checkpoint";
    static final String KEYS = "vkey";
    static final String PROOF = "last.tlog-proof";

    /// All that an export may have in it.
    static final Set<String> PARTS = Set.of(LOG, CHECKPOINT, KEYS, PROOF);

    /// More than any of the small parts needs.
    static final int MOST_BYTES = 1 << 20;

    private Archive() {}
}
