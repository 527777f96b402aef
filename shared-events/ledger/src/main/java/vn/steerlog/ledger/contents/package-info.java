/// The contents of papers, found by their SHA-256: the ledger holds the hashes, this the bytes.
@NullMarked
package vn.steerlog.ledger.contents;

import org.jspecify.annotations.NullMarked;
