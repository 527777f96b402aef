package vn.steerlog.query.mail;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.mail.Mailing.Note;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailEntry;
import vn.steerlog.trail.TrailFilter;
import vn.steerlog.trail.TrailKind;
import vn.steerlog.trail.TrailUnavailable;

/// What was mailed, as the trail has it.
final class SentMail {
    private final Trail trail;
    private final Set<String> known = new HashSet<>();

    /// @param since what was mailed before is not asked for
    SentMail(Trail trail, Instant since) {
        this.trail = trail;
        trail.each(TrailFilter.since(TrailKind.MAIL_SENT, since), line -> know(line.entry()));
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
