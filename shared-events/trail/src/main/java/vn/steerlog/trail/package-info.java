/// The trail: who exported, proved, replayed or read restricted things. It is a log of its own, on
/// the machinery of the ledger and apart from the committee's.
@NullMarked
package vn.steerlog.trail;

import org.jspecify.annotations.NullMarked;
