/// The stored names and shapes of events, and their way to JSON and back. What is stored lasts for
/// decades: see `docs/adr/0005-events-last.md`.
@NullMarked
package vn.steerlog.ledger.catalogue;

import org.jspecify.annotations.NullMarked;
