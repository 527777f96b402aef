package vn.steerlog.ledger.segment;

/// @param segmentBytes a batch that would make a segment larger begins the next one
/// @param zeros how many bytes a segment file grows by in advance: with more of them the flush that
///   makes it grow keeps everybody waiting for longer, with fewer it comes more often
public record SegmentSettings(long segmentBytes, int zeros) {
    public static final SegmentSettings DEFAULT = new SegmentSettings(64L << 20, 1 << 18);
}
