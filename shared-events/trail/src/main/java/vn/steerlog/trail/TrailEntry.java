package vn.steerlog.trail;

import java.util.List;
import java.util.Optional;

/// What somebody does, on its way into the trail. It names nobody but by the id of an account, and
/// says that something was begun: whether it succeeded is not known yet.
///
/// Immutable: the methods that add something answer a further one.
///
/// @param account whose doing it is
/// @param role in which
/// @param things the ids of what it is about, at most [#MOST_THINGS]
/// @param from the first commit that it is about
/// @param to the last one
/// @param what a word that says which one of several, such as a view's name or `xlsx`
/// @param reason as given by whoever did it
/// @param trace the request (W3C trace id) or the work that it belongs to
public record TrailEntry(
        TrailKind kind,
        String account,
        String role,
        List<String> things,
        Optional<Long> from,
        Optional<Long> to,
        Optional<String> what,
        Optional<String> reason,
        String trace) {
    /// Whoever has more to name makes several entries: see [Trail#record(java.util.List)].
    public static final int MOST_THINGS = 500;

    private static final int LONGEST = 2_000;

    public TrailEntry {
        things = List.copyOf(things);
        if (things.size() > MOST_THINGS) {
            throw new IllegalArgumentException("an entry about " + things.size() + " things");
        }
        if (what.filter(TrailEntry::isTooLong).isPresent()
                || reason.filter(TrailEntry::isTooLong).isPresent()) {
            throw new IllegalArgumentException("an entry with a text too long");
        }
    }

    private static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    /// About nothing yet.
    public static TrailEntry of(TrailKind kind, String account, String role, String trace) {
        return new TrailEntry(
                kind,
                account,
                role,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                trace);
    }

    public TrailEntry about(List<String> ids) {
        return new TrailEntry(kind, account, role, ids, from, to, what, reason, trace);
    }

    public TrailEntry commits(long first, long last) {
        Optional<Long> begin = Optional.of(first);
        return new TrailEntry(
                kind, account, role, things, begin, Optional.of(last), what, reason, trace);
    }

    /// Of all commits up to `last`.
    public TrailEntry upTo(long last) {
        Optional<Long> end = Optional.of(last);
        return new TrailEntry(kind, account, role, things, from, end, what, reason, trace);
    }

    public TrailEntry which(String word) {
        Optional<String> one = Optional.of(word);
        return new TrailEntry(kind, account, role, things, from, to, one, reason, trace);
    }

    public TrailEntry because(String why) {
        Optional<String> given = Optional.of(why);
        return new TrailEntry(kind, account, role, things, from, to, what, given, trace);
    }
}
