/// The ledger in MongoDB: one document a commit, so that several processes may write to one log. A
/// commit's number is its `_id`; whoever inserts it first has it.
@NullMarked
package vn.steerlog.ledger.mongo;

import org.jspecify.annotations.NullMarked;
