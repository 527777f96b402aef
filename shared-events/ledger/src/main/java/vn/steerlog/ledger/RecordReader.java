package vn.steerlog.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the bytes of a record. It takes exactly what the ledger writes: another order of fields or
/// a space between them is damage.
public final class RecordReader {
    private static final byte[] NUMBER = ascii("{\"n\":");
    private static final byte[] PREVIOUS = ascii(",\"prev\":");
    private static final byte[] AT = ascii(",\"at\":");
    private static final byte[] BY = ascii(",\"by\":");
    private static final byte[] CAUSE = ascii(",\"cause\":");
    private static final byte[] EVENTS = ascii(",\"events\":[");
    private static final byte[] POSITION = ascii("{\"p\":");
    private static final byte[] ID = ascii(",\"id\":");
    private static final byte[] TYPE = ascii(",\"type\":");
    private static final byte[] REVISION = ascii(",\"rev\":");
    private static final byte[] STREAM = ascii(",\"stream\":");
    private static final byte[] KEY = ascii(",\"key\":");
    private static final byte[] SEQUENCE = ascii(",\"seq\":");
    private static final byte[] META = ascii(",\"meta\":");
    private static final byte[] DATA = ascii(",\"data\":");
    private static final byte[] END_OF_EVENT = ascii("}");
    private static final byte[] COMMA = ascii(",");
    private static final byte[] END = ascii("]}");

    private RecordReader() {}

    /// @param bytes kept as they are in the commit
    /// @throws LedgerException.Damaged when `bytes` are not a record
    public static Commit read(byte[] bytes) {
        RecordCursor cursor = new RecordCursor(bytes);
        cursor.pass(NUMBER);
        long number = cursor.number();
        cursor.pass(PREVIOUS);
        String previous = cursor.string();
        cursor.pass(AT);
        Instant at = cursor.instant();
        cursor.pass(BY);
        String by = cursor.string();
        cursor.pass(CAUSE);
        String cause = cursor.string();
        cursor.pass(EVENTS);
        List<RecordedEvent> events = new ArrayList<>();
        do {
            events.add(event(cursor, number, at, by, cause));
        } while (cursor.passes(COMMA));
        cursor.pass(END);
        cursor.end();
        return new Commit(number, previous, at, by, cause, events, bytes);
    }

    private static RecordedEvent event(
            RecordCursor cursor, long number, Instant committedAt, String by, String cause) {
        cursor.pass(POSITION);
        long position = cursor.number();
        cursor.pass(ID);
        String id = cursor.string();
        cursor.pass(TYPE);
        String type = cursor.string();
        cursor.pass(REVISION);
        int revision = cursor.smallNumber();
        Optional<Place> place =
                cursor.passes(STREAM) ? Optional.of(place(cursor)) : Optional.empty();
        cursor.pass(AT);
        Instant at = cursor.instant();
        cursor.pass(META);
        byte[] meta = cursor.value();
        cursor.pass(DATA);
        byte[] data = cursor.value();
        cursor.pass(END_OF_EVENT);
        return new RecordedEvent(
                number,
                committedAt,
                by,
                cause,
                position,
                id,
                type,
                revision,
                place,
                at,
                meta,
                data);
    }

    private static Place place(RecordCursor cursor) {
        String stream = cursor.string();
        cursor.pass(KEY);
        String key = cursor.string();
        cursor.pass(SEQUENCE);
        return new Place(stream, key, cursor.number());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
