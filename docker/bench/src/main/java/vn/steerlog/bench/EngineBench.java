package vn.steerlog.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;

/// Two storage engines of Axon in turns: appending, replaying, loading one aggregate.
final class EngineBench {
    private static final int STORY = 50;

    private final Scale scale;
    private final Report report;

    EngineBench(Scale scale, Report report) {
        this.scale = scale;
        this.report = report;
    }

    /// At 1, 16 and 64 writers; the figure speaks of 16.
    void append(Peer ours, Peer theirs, String figure) {
        append(ours, theirs, 1, "");
        append(ours, theirs, 16, figure);
        append(ours, theirs, 64, "");
    }

    private void append(Peer ours, Peer theirs, int writers, String figure) {
        Percentiles one = new Percentiles();
        Percentiles other = new Percentiles();
        for (int round = 0; round <= scale.rounds(); round++) {
            long rate = appendRound(ours, writers, round);
            long rateOfTheirs = appendRound(theirs, writers, round);
            if (round > 0) {
                one.add(rate);
                other.add(rateOfTheirs);
            }
        }
        String what =
                "append, %s, %d writer%s".formatted(ours.name(), writers, writers == 1 ? "" : "s");
        report.rate(what, one, theirs.name(), other, figure);
    }

    private long appendRound(Peer peer, int writers, int round) {
        return Writers.rate(
                Workload.each(writers, writers * 10_000L + round * 100L),
                scale.roundNanos(),
                work -> peer.engine().appendEvents(work.message()));
    }

    /// Appends the same events to whichever peer, `atOnce` of them together.
    static void fill(Peer peer, int events, int atOnce) {
        peer.filling().accept(() -> appendAll(peer, events, atOnce));
    }

    private static void appendAll(Peer peer, int events, int atOnce) {
        Workload work = new Workload("fill-", 5_000, 7);
        List<EventMessage<?>> batch = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            batch.add(work.message());
            if (batch.size() == atOnce || i == events - 1) {
                peer.engine().appendEvents(batch);
                batch.clear();
            }
        }
    }

    void replay(Peer ours, Peer theirs, int events, String figure) {
        Percentiles one = new Percentiles();
        Percentiles other = new Percentiles();
        warmUp(ours, events);
        warmUp(theirs, events);
        for (int round = 0; round < Math.min(scale.rounds(), 3); round++) {
            one.add(replayRound(ours, events));
            other.add(replayRound(theirs, events));
        }
        report.rate(
                "replay %,d events, %s".formatted(events, ours.name()),
                one,
                theirs.name(),
                other,
                figure);
    }

    /// Ours alone, for want of a peer that could be asked.
    void replay(Peer ours, int events, String whyAlone) {
        Percentiles rates = new Percentiles();
        warmUp(ours, events);
        for (int round = 0; round < Math.min(scale.rounds(), 3); round++) {
            rates.add(replayRound(ours, events));
        }
        report.alone("replay %,d events, %s".formatted(events, ours.name()), rates, whyAlone);
    }

    /// Whether the end of a long log is read as quickly as its beginning.
    ///
    /// @param ours a ledger, of which positions are the tokens
    void catchUp(Peer ours, int events) {
        int tenth = events / 10;
        Percentiles first = new Percentiles();
        Percentiles last = new Percentiles();
        for (int round = 0; round <= scale.rounds(); round++) {
            long rate = readRound(ours, 0, tenth);
            long rateAtTheEnd = readRound(ours, events - tenth, tenth);
            if (round > 0) {
                first.add(rate);
                last.add(rateAtTheEnd);
            }
        }
        report.rate(
                "catch-up, %s, the last tenth of %,d events".formatted(ours.name(), events),
                last,
                "the first tenth",
                first,
                "does not slow");
    }

    private static long readRound(Peer peer, long position, int events) {
        long began = System.nanoTime();
        GlobalSequenceTrackingToken token = new GlobalSequenceTrackingToken(position);
        try (Stream<? extends TrackedEventMessage<?>> stream =
                peer.engine().readEvents(token, false)) {
            long count = stream.limit(events).peek(Message::getPayload).count();
            return Writers.perSecond(count, System.nanoTime() - began);
        }
    }

    /// The same time for each, and long enough for its code to be compiled.
    private void warmUp(Peer peer, int events) {
        long end = System.nanoTime() + 4 * scale.roundNanos();
        do {
            replayRound(peer, events);
        } while (System.nanoTime() < end);
    }

    private static long replayRound(Peer peer, int events) {
        long began = System.nanoTime();
        EventStorageEngine engine = peer.engine();
        long count;
        try (Stream<? extends TrackedEventMessage<?>> stream = engine.readEvents(null, false)) {
            count = stream.peek(event -> event.getPayload()).count();
        }
        if (count < events) {
            throw new IllegalStateException(count + " events instead of " + events);
        }
        return Writers.perSecond(count, System.nanoTime() - began);
    }

    void load(Peer ours, Peer theirs) {
        String key = "story-0";
        Workload work = new Workload("story-", 1, 3);
        Workload same = new Workload("story-", 1, 3);
        for (int i = 0; i < STORY; i++) {
            ours.engine().appendEvents(work.message(0));
            theirs.engine().appendEvents(same.message(0));
        }
        Percentiles one = new Percentiles();
        Percentiles other = new Percentiles();
        for (int i = -scale.questions() / 2; i < scale.questions(); i++) {
            long took = loadOnce(ours, key);
            long tookTheirs = loadOnce(theirs, key);
            if (i >= 0) {
                one.add(took);
                other.add(tookTheirs);
            }
        }
        report.time(
                "load one aggregate of " + STORY + " events, " + ours.name(),
                one,
                theirs.name(),
                other,
                "");
    }

    private static long loadOnce(Peer peer, String key) {
        long began = System.nanoTime();
        long count =
                peer.engine()
                        .readEvents(key)
                        .asStream()
                        .peek(DomainEventMessage::getPayload)
                        .count();
        if (count != STORY) {
            throw new IllegalStateException(count + " events instead of " + STORY);
        }
        return System.nanoTime() - began;
    }
}
