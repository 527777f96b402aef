package vn.steerlog.query.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import vn.steerlog.query.desk.MailChoice;
import vn.steerlog.query.desk.MailChoices;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailFilter;
import vn.steerlog.trail.TrailKind;

/// What an administrator is told of the mail: how it is set, how many want it and how much went
/// out; nobody's address.
public final class MailOverview {
    private final MailSettings settings;
    private final MailChoices choices;
    private final Trail trail;
    private final Clock clock;

    MailOverview(MailSettings settings, MailChoices choices, Trail trail, Clock clock) {
        this.settings = settings;
        this.choices = choices;
        this.trail = trail;
        this.clock = clock;
    }

    /// From what time on a working day mail goes out.
    public LocalTime at() {
        return settings.at();
    }

    /// After how many working days leaders hear of an overdue task.
    public int escalateAfter() {
        return settings.escalateAfter();
    }

    public long wantDigests() {
        return choices.all().values().stream().filter(MailChoice::digest).count();
    }

    public long wantReminders() {
        return choices.all().values().stream().filter(MailChoice::reminders).count();
    }

    /// How many entries about mail the trail has of the last seven days: one a digest, one a stage
    /// and due day of a reminder.
    public int writtenInAWeek() {
        int[] written = {0};
        Instant weekAgo = clock.instant().minus(Duration.ofDays(7));
        trail.each(TrailFilter.since(TrailKind.MAIL_SENT, weekAgo), _ -> written[0]++);
        return written[0];
    }
}
