/// Wires the query side together and keeps its rows following the ledger.
@NullMarked
package vn.steerlog.query.platform;

import org.jspecify.annotations.NullMarked;
