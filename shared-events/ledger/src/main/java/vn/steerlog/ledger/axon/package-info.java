/// How Axon Framework 4.13 works on the ledger: see `docs/adr/0001-axon-4.md`.
///
/// - [LedgerEventStorageEngine] is what aggregates are loaded from and recorded to; an
///   `EmbeddedEventStore` is built on it.
/// - [LedgerMessageSource] is what event processors follow; it tells them at once when something
///   was recorded.
/// - [CatalogueSerializer] brings the stored names and shapes of the catalogue to Axon.
/// - [ReadConditions] and [AppendedCommit] tie a unit of work to its one commit: what it had read
///   before, and what came of it.
@NullMarked
package vn.steerlog.ledger.axon;

import org.jspecify.annotations.NullMarked;
