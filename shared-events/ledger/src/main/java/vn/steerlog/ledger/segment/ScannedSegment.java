package vn.steerlog.ledger.segment;

import java.util.Optional;
import vn.steerlog.ledger.Head;

/// What a segment file was found to hold.
///
/// @param previous the hash that its first record names as that of the record before, not compared
///   with that one yet; absent when it holds none
/// @param outlines its commits, each of which continues the one before
/// @param head the end of the log after the last commit; absent when it holds none
/// @param lastBatch the byte at which the frames of the last batch begin
/// @param end the byte after the last frame that holds a record
/// @param ending what stands there
record ScannedSegment(
        Segment segment,
        Optional<String> previous,
        Outlines outlines,
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
        return outlines.size() == 0 && ending == Ending.OPEN;
    }
}
