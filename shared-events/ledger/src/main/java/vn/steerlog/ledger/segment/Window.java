package vn.steerlog.ledger.segment;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Reads through a segment file, a large block at a time.
final class Window {
    private static final int BLOCK_BYTES = 1 << 22;

    private final Segment segment;
    private final long size;
    private ByteBuffer block;
    private long start;

    Window(Segment segment) throws IOException {
        this.segment = segment;
        size = segment.size();
        block = ByteBuffer.allocate((int) Math.min(BLOCK_BYTES, size)).limit(0);
    }

    /// The size of the file.
    long size() {
        return size;
    }

    /// A block that holds `count` bytes from `offset` on, or all there are; [#index] says where in
    /// it.
    ByteBuffer block(long offset, int count) throws IOException {
        long wanted = Math.min(offset + count, size);
        if (offset < start || wanted > start + block.limit()) {
            load(offset, count);
        }
        return block;
    }

    /// Where `offset` is in the block last asked for.
    int index(long offset) {
        return (int) (offset - start);
    }

    private void load(long offset, int count) throws IOException {
        int rest = (int) Math.min(count, size - offset);
        if (rest > block.capacity()) {
            block = ByteBuffer.allocate(rest);
        }
        start = offset;
        block.clear().limit((int) Math.min(block.capacity(), size - offset));
        segment.read(block, offset);
    }

    /// Whether a frame with a record starts at `offset`, as it was written. If so, it is in the
    /// block.
    boolean hasFrame(long offset) throws IOException {
        ByteBuffer header = block(offset, Frame.HEADER_BYTES);
        if (header.limit() - index(offset) < Frame.HEADER_BYTES) {
            return false;
        }
        int length = Frame.length(header, index(offset));
        return Frame.isPossible(length)
                && Frame.isWhole(block(offset, Frame.HEADER_BYTES + length), index(offset));
    }

    /// Whether a seal starts at `offset`.
    boolean hasSeal(long offset) throws IOException {
        return Frame.isSeal(block(offset, Frame.HEADER_BYTES), index(offset));
    }

    /// Whether all bytes from `from` up to `to` are zero.
    boolean isZero(long from, long to) throws IOException {
        for (long offset = from; offset < to; offset++) {
            if (block(offset, 1).get(index(offset)) != 0) {
                return false;
            }
        }
        return true;
    }
}
