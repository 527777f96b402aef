package vn.steerlog.query.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;
import vn.steerlog.query.desk.MailChoice;
import vn.steerlog.query.desk.MailChoices;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailFilter;
import vn.steerlog.trail.TrailKind;
import vn.steerlog.trail.TrailPage;

/// What an administrator is told of the mail: how it is set, how many want it and how much went
/// out; nobody's address.
public final class MailOverview {
    private static final int AT_ONCE = 500;

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
        TrailFilter week =
                new TrailFilter(
                        Optional.empty(),
                        Optional.of(TrailKind.MAIL_SENT),
                        Optional.empty(),
                        Optional.of(clock.instant().minus(Duration.ofDays(7))),
                        Optional.empty());
        int written = 0;
        OptionalLong before = OptionalLong.of(Long.MAX_VALUE);
        while (before.isPresent()) {
            TrailPage page = trail.page(week, before.getAsLong(), AT_ONCE);
            written += page.lines().size();
            before = page.next();
        }
        return written;
    }
}
