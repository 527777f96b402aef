package vn.steerlog.query.mail;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.mail.Mailing.Note;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailEntry;
import vn.steerlog.trail.TrailFilter;
import vn.steerlog.trail.TrailKind;
import vn.steerlog.trail.TrailLine;
import vn.steerlog.trail.TrailPage;
import vn.steerlog.trail.TrailUnavailable;

/// What was mailed, as the trail has it.
final class SentMail {
    private static final int AT_ONCE = 500;

    private final Trail trail;
    private final Set<String> known = new HashSet<>();

    /// @param since what was mailed before is not asked for
    SentMail(Trail trail, Instant since) {
        this.trail = trail;
        TrailFilter filter =
                new TrailFilter(
                        Optional.empty(),
                        Optional.of(TrailKind.MAIL_SENT),
                        Optional.empty(),
                        Optional.of(since),
                        Optional.empty());
        OptionalLong before = OptionalLong.of(Long.MAX_VALUE);
        while (before.isPresent()) {
            TrailPage page = trail.page(filter, before.getAsLong(), AT_ONCE);
            page.lines().stream().map(TrailLine::entry).forEach(this::know);
            before = page.next();
        }
    }

    private void know(TrailEntry entry) {
        String what = entry.what().orElse("");
        List<String> things = entry.things().isEmpty() ? List.of("") : entry.things();
        things.forEach(thing -> known.add(key(entry.account(), what, thing)));
    }

    private static String key(String account, String what, String thing) {
        return String.join(" ", account, what, thing);
    }

    boolean has(SignedIn to, String what, String thing) {
        return known.contains(key(to.account(), what, thing));
    }

    /// @throws TrailUnavailable when it cannot be written down
    void write(SignedIn to, List<Note> notes, String trace) {
        List<TrailEntry> entries =
                notes.stream()
                        .map(note ->
                                TrailEntry.of(
                                                TrailKind.MAIL_SENT,
                                                to.account(),
                                                to.role().name(),
                                                trace)
                                        .which(note.what())
                                        .about(note.things()))
                        .toList();
        trail.record(entries);
        entries.forEach(this::know);
    }
}
