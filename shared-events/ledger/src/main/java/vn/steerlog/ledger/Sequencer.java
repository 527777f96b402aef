package vn.steerlog.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Makes records of the drafts of one batch, each in the light of those before it: this is where
/// numbers, positions, the chain and the time of a commit come from.
final class Sequencer {
    private final Clock clock;
    private final Precedents precedents;
    private Head head;

    Sequencer(Past past, Clock clock) {
        this.clock = clock;
        precedents = new Precedents(past);
        head = past.head();
    }

    /// @return the commit as it is to be stored
    /// @throws LedgerException.Conflict when something that the draft builds on has moved
    /// @throws LedgerException.DuplicateEvent when one of its events is recorded already
    Commit next(EncodedDraft encoded) {
        precedents.check(encoded.draft());
        Commit commit = record(encoded);
        precedents.add(encoded.draft(), commit.number());
        head = Head.of(commit);
        return commit;
    }

    private Commit record(EncodedDraft encoded) {
        CommitDraft draft = encoded.draft();
        long number = head.number() + 1;
        Instant at = now();
        byte[] bytes = bytes(encoded, number, at);
        List<RecordedEvent> events = recorded(draft, number, at);
        return new Commit(number, head.hash(), at, draft.by(), draft.cause(), events, bytes);
    }

    private byte[] bytes(EncodedDraft encoded, long number, Instant at) {
        JsonLine line =
                new JsonLine(encoded.size())
                        .ascii("{\"n\":")
                        .number(number)
                        .ascii(",\"prev\":\"")
                        .ascii(head.hash())
                        .ascii("\",\"at\":")
                        .instant(at)
                        .raw(encoded.attribution());
        long position = head.position();
        for (byte[] event : encoded.events()) {
            position++;
            line.ascii(position == head.position() + 1 ? "{\"p\":" : ",{\"p\":")
                    .number(position)
                    .raw(event);
        }
        return line.ascii("]}").toBytes();
    }

    private List<RecordedEvent> recorded(CommitDraft draft, long number, Instant at) {
        List<RecordedEvent> events = new ArrayList<>(draft.events().size());
        long position = head.position();
        for (EventDraft event : draft.events()) {
            position++;
            events.add(
                    new RecordedEvent(
                            number,
                            at,
                            draft.by(),
                            draft.cause(),
                            position,
                            event.id(),
                            event.type(),
                            event.revision(),
                            event.place(),
                            event.at().truncatedTo(ChronoUnit.MICROS),
                            event.meta(),
                            event.data()));
        }
        return events;
    }

    /// Never earlier than the commit before, whatever the clock says.
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(head.at()) ? head.at() : now;
    }
}
