package vn.steerlog.ledger;

import java.util.ArrayList;
import java.util.List;

/// A draft that was checked as far as it can be without knowing the log, with everything of its
/// record that does not depend on its place in the log already encoded. Made on the caller's
/// thread, so that the writer has little to do.
///
/// @param attribution the record from after its instant up to the first event
/// @param events each event from after its position to its end
/// @param size the most bytes that the record can have
record EncodedDraft(CommitDraft draft, byte[] attribution, List<byte[]> events, int size) {
    private static final int LONGEST_NUMBER = 19;
    private static final int LONGEST_HEADER = 150;

    /// @throws IllegalArgumentException when the draft is not one that could ever be recorded
    /// @throws LedgerException.TooLarge when its record would be too large
    static EncodedDraft of(CommitDraft draft) {
        require(!draft.events().isEmpty(), "a commit has at least one event");
        byte[] attribution = attribution(draft);
        List<byte[]> events = new ArrayList<>(draft.events().size());
        long size = LONGEST_HEADER;
        size += attribution.length;
        for (EventDraft event : draft.events()) {
            byte[] encoded = event(event);
            events.add(encoded);
            size += encoded.length + LONGEST_NUMBER + ",{\"p\":".length();
        }
        if (size > RecordLimits.MAX_RECORD_BYTES) {
            throw new LedgerException.TooLarge(size, RecordLimits.MAX_RECORD_BYTES);
        }
        return new EncodedDraft(draft, attribution, events, (int) size);
    }

    private static byte[] attribution(CommitDraft draft) {
        return new JsonLine(160)
                .ascii(",\"by\":")
                .string(named("by", draft.by()))
                .ascii(",\"cause\":")
                .string(named("cause", draft.cause()))
                .ascii(",\"events\":[")
                .toBytes();
    }

    private static byte[] event(EventDraft event) {
        require(event.revision() >= 1, "a revision is at least 1");
        Json.checkObject("meta", event.meta());
        Json.checkValue("data", event.data());
        RecordLimits.checkMoment(event.at());
        JsonLine line =
                new JsonLine(300 + event.meta().length + event.data().length)
                        .ascii(",\"id\":")
                        .string(named("id", event.id()))
                        .ascii(",\"type\":")
                        .string(named("type", event.type()))
                        .ascii(",\"rev\":")
                        .number(event.revision());
        event.place().ifPresent(place -> place(line, place));
        return line.ascii(",\"at\":")
                .instant(event.at())
                .ascii(",\"meta\":")
                .raw(event.meta())
                .ascii(",\"data\":")
                .raw(event.data())
                .ascii("}")
                .toBytes();
    }

    private static void place(JsonLine line, Place place) {
        require(place.sequence() >= 0, "a sequence is at least 0");
        line.ascii(",\"stream\":")
                .string(named("stream", place.stream()))
                .ascii(",\"key\":")
                .string(named("key", place.key()))
                .ascii(",\"seq\":")
                .number(place.sequence());
    }

    private static String named(String what, String text) {
        require(!text.isEmpty(), what + " is empty");
        return text;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
