/// The Merkle tree of RFC 6962 over the records: what a checkpoint states, and what proves that a
/// commit is in it or that one checkpoint continues another.
@NullMarked
package vn.steerlog.ledger.proof;

import org.jspecify.annotations.NullMarked;
