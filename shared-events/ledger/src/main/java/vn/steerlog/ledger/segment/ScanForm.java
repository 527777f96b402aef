package vn.steerlog.ledger.segment;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.segment.ScannedSegment.Ending;

/// The bytes of what a scan of a finished segment found. Whoever changes the form changes
/// [IndexFile#MAGIC].
final class ScanForm {
    private ScanForm() {}

    static byte[] write(ScannedSegment scanned) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(scanned.lastBatch());
        out.writeLong(scanned.end());
        write(out, scanned.previous().orElseThrow());
        write(out, scanned.head().orElseThrow());
        write(out, scanned.outlines());
        return bytes.toByteArray();
    }

    static ScannedSegment read(ByteBuffer in, Segment segment) {
        long lastBatch = in.getLong();
        long end = in.getLong();
        String previous = text(in);
        Head head = head(in);
        Outlines outlines = outlines(in, segment.firstCommit());
        return new ScannedSegment(
                segment,
                Optional.of(previous),
                outlines,
                Optional.of(head),
                lastBatch,
                end,
                Ending.SEALED);
    }

    private static void write(DataOutputStream out, Head head) throws IOException {
        out.writeLong(head.number());
        out.writeLong(head.position());
        out.writeLong(Micros.of(head.at()));
        write(out, head.hash());
    }

    private static Head head(ByteBuffer in) {
        return new Head(in.getLong(), in.getLong(), Micros.instant(in.getLong()), text(in));
    }

    private static void write(DataOutputStream out, Outlines outlines) throws IOException {
        write(out, outlines.ends());
        write(out, outlines.firstPositions());
        write(out, outlines.instants());
        write(out, outlines.causes());
        write(out, outlines.eventIds());
        write(out, outlines.chapterOfEvent());
        out.writeInt(outlines.chapters().size());
        for (Chapter chapter : outlines.chapters()) {
            write(out, chapter.stream());
            write(out, chapter.key());
            out.writeLong(chapter.firstSequence());
        }
    }

    private static Outlines outlines(ByteBuffer in, long firstCommit) {
        return new Outlines(
                firstCommit,
                longs(in),
                longs(in),
                longs(in),
                longs(in),
                longs(in),
                ints(in),
                chapters(in));
    }

    private static List<Chapter> chapters(ByteBuffer in) {
        int count = in.getInt();
        Map<String, String> streams = new HashMap<>();
        List<Chapter> chapters = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String stream = streams.computeIfAbsent(text(in), Function.identity());
            chapters.add(new Chapter(stream, text(in), in.getLong()));
        }
        return chapters;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void write(DataOutputStream out, LongArrayList values) throws IOException {
        out.writeInt(values.size());
        for (int i = 0; i < values.size(); i++) {
            out.writeLong(values.getLong(i));
        }
    }

    private static LongArrayList longs(ByteBuffer in) {
        long[] values = new long[in.getInt()];
        in.asLongBuffer().get(values);
        in.position(in.position() + values.length * Long.BYTES);
        return LongArrayList.wrap(values);
    }

    private static void write(DataOutputStream out, IntArrayList values) throws IOException {
        out.writeInt(values.size());
        for (int i = 0; i < values.size(); i++) {
            out.writeInt(values.getInt(i));
        }
    }

    private static IntArrayList ints(ByteBuffer in) {
        int[] values = new int[in.getInt()];
        in.asIntBuffer().get(values);
        in.position(in.position() + values.length * Integer.BYTES);
        return IntArrayList.wrap(values);
    }
}
