/// Names and contact data of persons, each sealed under a key of the person's own, and the store of
/// these keys: beside the ledger, never in it. Whoever destroys a key erases what was sealed under
/// it, wherever the sealed text was copied to. See `docs/adr/0009-personal-data.md`.
@NullMarked
package vn.steerlog.ledger.persons;

import org.jspecify.annotations.NullMarked;
