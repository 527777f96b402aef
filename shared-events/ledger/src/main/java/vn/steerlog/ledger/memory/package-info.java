/// A ledger that lasts as long as the process: for tests, and the plain reference for what a store
/// does.
@NullMarked
package vn.steerlog.ledger.memory;

import org.jspecify.annotations.NullMarked;
