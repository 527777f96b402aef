package vn.steerlog.ledger.segment;

import java.util.List;
import java.util.Optional;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Head;

/// What a segment file was found to hold.
///
/// @param first its first commit, which nobody compared with the one before it yet; absent when it
///   holds none
/// @param outlines one for each commit, in order; each continues the one before
/// @param head the end of the log after the last commit; absent when it holds none
/// @param lastBatch the byte at which the frames of the last batch begin
/// @param end the byte after the last frame that holds a record
/// @param ending what stands there
record ScannedSegment(
        Segment segment,
        Optional<Commit> first,
        List<Outline> outlines,
        Optional<Head> head,
        long lastBatch,
        long end,
        Ending ending) {

    enum Ending {
        /// The seal, and nothing after it.
        SEALED,
        /// Nothing, or zeros up to the end of the file.
        OPEN,
        /// Something that is no frame.
        BROKEN
    }

    /// The commit that would stand at `end`.
    long nextCommit() {
        return segment.firstCommit() + outlines.size();
    }

    /// Whether nothing was written to it yet.
    boolean isBlank() {
        return outlines.isEmpty() && ending == Ending.OPEN;
    }
}
