package vn.steerlog.ledger.segment;

import java.util.List;
import vn.steerlog.ledger.Head;

/// What stands in a folder: checked, and ready to be added to.
///
/// @param segments in order, at least one
/// @param end the byte of the last segment at which the next batch goes
record Opened(CommitIndex index, List<Segment> segments, Head head, long end) {}
