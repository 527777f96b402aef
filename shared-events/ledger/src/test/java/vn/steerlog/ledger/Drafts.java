package vn.steerlog.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Short ways to say what is to be recorded. Ids count up within a test run.
public final class Drafts {
    public static final Instant THEN = Instant.parse("2025-11-17T00:00:00Z");

    private static final AtomicInteger IDS = new AtomicInteger();

    private Drafts() {}

    public static String freshId() {
        return "id-" + IDS.incrementAndGet();
    }

    /// An event on a task.
    public static EventDraft onTask(String key, long sequence) {
        return on("Task", key, sequence);
    }

    public static EventDraft on(String stream, String key, long sequence) {
        return event(freshId(), Optional.of(new Place(stream, key, sequence)), "{}");
    }

    /// An event that belongs to no aggregate.
    public static EventDraft free() {
        return event(freshId(), Optional.empty(), "{}");
    }

    public static EventDraft free(String data) {
        return event(freshId(), Optional.empty(), data);
    }

    public static EventDraft withId(String id) {
        return event(id, Optional.empty(), "{}");
    }

    public static EventDraft event(String id, Optional<Place> place, String data) {
        return new EventDraft(
                id, "Noted", 1, place, THEN, "{}".getBytes(UTF_8), data.getBytes(UTF_8));
    }

    public static CommitDraft commit(EventDraft... events) {
        return causedBy(freshId(), events);
    }

    public static CommitDraft causedBy(String cause, EventDraft... events) {
        return new CommitDraft("somebody", cause, List.of(events), List.of());
    }

    /// `draft`, to be recorded only if the conditions hold.
    public static CommitDraft given(CommitDraft draft, Unmoved... conditions) {
        return new CommitDraft(draft.by(), draft.cause(), draft.events(), List.of(conditions));
    }

    /// Like [#causedBy], to be recorded only if nothing with this cause is.
    public static CommitDraft onlyCausedBy(String cause, EventDraft... events) {
        return new CommitDraft("somebody", cause, List.of(events), List.of(), true);
    }

    /// The commits that the ledger would make of `drafts` after `head`.
    public static List<Commit> following(Head head, SettableClock clock, CommitDraft... drafts) {
        Past past = new Past(head, Map.of(), Set.of(), Map.of(), Set.of());
        Sequencer sequencer = new Sequencer(past, clock);
        return Arrays.stream(drafts).map(EncodedDraft::of).map(sequencer::next).toList();
    }
}
