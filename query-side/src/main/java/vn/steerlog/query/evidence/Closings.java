package vn.steerlog.query.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.EventCatalogue;

/// Where in the ledger meetings were closed.
final class Closings {
    private static final String TYPE = EventCatalogue.STEERLOG.of(MeetingClosed.class).name();
    private static final byte[] STORED =
            ("\"type\":\"" + TYPE + "\"").getBytes(StandardCharsets.UTF_8);
    private static final int BLOCK_BYTES = 1 << 20;

    private Closings() {}

    /// The commit that closed `meeting`, when there is one up to commit `last`.
    static OptionalLong of(MeetingId meeting, Ledger ledger, long last) {
        return ledger.aggregate(meeting.value(), 0).stream()
                .filter(event -> event.type().equals(TYPE) && event.commit() <= last)
                .mapToLong(RecordedEvent::commit)
                .max();
    }

    /// The last commit from `first` to `last` that closed a meeting. Records are not decoded: what
    /// looks like a closing counts as one.
    static OptionalLong last(Ledger ledger, long first, long last) {
        OptionalLong found = OptionalLong.empty();
        long next = first;
        while (next <= last) {
            List<byte[]> records = ledger.records(next, BLOCK_BYTES);
            for (byte[] record : records) {
                if (next <= last && holdsClosing(record)) {
                    found = OptionalLong.of(next);
                }
                next++;
            }
        }
        return found;
    }

    private static boolean holdsClosing(byte[] record) {
        for (int at = 0; at <= record.length - STORED.length; at++) {
            int same = 0;
            while (same < STORED.length && record[at + same] == STORED[same]) {
                same++;
            }
            if (same == STORED.length) {
                return true;
            }
        }
        return false;
    }
}
