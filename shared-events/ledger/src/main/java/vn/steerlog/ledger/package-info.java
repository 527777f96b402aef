/// The append-only log: one commit is one record, numbered from 1 without gaps, each chained to the
/// one before by SHA-256. The record's bytes are what is stored, hashed, exported and verified;
/// they are never written anew.
@NullMarked
package vn.steerlog.ledger;

import org.jspecify.annotations.NullMarked;
