package vn.steerlog.query.duefeed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Writes tasks as a calendar (RFC 5545): one event a task, the whole day on which it is due, which
/// blocks nobody's time. The same tasks give the same bytes.
///
/// An event's UID is the task's id for ever. Its SEQUENCE is the commit that changed the task last,
/// which only grows.
final class DueCalendar {
    private static final Duration REFRESH = Duration.ofHours(1);
    private static final String FOLD = "\r\n ";
    private static final int LONGEST = 75;
    private static final String PRODUCT = "-//Steerlog//Due dates//VI";

    private final String origin;
    private final FeedWords words;

    /// @param origin scheme and authority under which the tasks' pages are
    DueCalendar(String origin, FeedWords words) {
        this.origin = origin;
        this.words = words;
    }

    byte[] write(List<DueTask> tasks) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", words.name()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        tasks.forEach(task -> calendar.add(event(task)));
        return bytes(calendar);
    }

    private VEvent event(DueTask due) {
        String id = due.task().task().value();
        Instant changed = due.changedAt().truncatedTo(ChronoUnit.SECONDS);
        VEvent event = new VEvent(false);
        event.add(new Uid(id + "@steerlog"));
        event.add(new DtStamp(changed));
        event.add(new LastModified(changed));
        event.add(new Sequence(Math.toIntExact(due.changedBy())));
        event.add(new DtStart<>(due.due()));
        event.add(new DtEnd<>(due.due().plusDays(1)));
        event.add(new Summary(words.summary(due.task(), due.standing())));
        event.add(new Url(URI.create(origin + "/tasks/" + id)));
        event.add(status(due));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static Status status(DueTask due) {
        return switch (due.standing()) {
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
            case SUSPENDED -> ImmutableStatus.VEVENT_TENTATIVE;
            case COMPLETED_ON_TIME, COMPLETED_LATE, IN_PROGRESS, OVERDUE, UNDATED ->
                    ImmutableStatus.VEVENT_CONFIRMED;
        };
    }

    /// The library folds after so many letters; lines are to have so many octets (RFC 5545, 3.1).
    private static byte[] bytes(Calendar calendar) {
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder folded = new StringBuilder();
        out.toString()
                .replace(FOLD, "")
                .lines()
                .forEach(line -> folded.append(folded(line)).append("\r\n"));
        return folded.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int letter : line.codePoints().toArray()) {
            String text = Character.toString(letter);
            int more = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.append(text);
            octets += more;
        }
        return folded.toString();
    }
}
