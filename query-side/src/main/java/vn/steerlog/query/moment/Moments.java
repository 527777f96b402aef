package vn.steerlog.query.moment;

import static vn.steerlog.query.problem.QueryProblem.AS_OF_BEFORE_THE_FIRST_COMMIT;
import static vn.steerlog.query.problem.QueryProblem.AS_OF_IN_THE_FUTURE;
import static vn.steerlog.query.problem.QueryProblem.AS_OF_UNREADABLE;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.steerlog.http.Days;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;

/// Understands `asOf`: a commit number (`1234`), a day (`01/06/2025` or `2025-06-01`: the end of
/// that day), a minute by the committee's clock (`01/06/2025 16:30`: the end of that minute), or an
/// instant (`2025-06-01T09:30:00Z`, `2025-06-01T16:30:00+07:00`).
///
/// As of a commit, standings are judged on the day on which it was recorded.
public final class Moments {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern MINUTE = Pattern.compile("(\\S{8,10})\\s+(\\d{1,2}:\\d{2})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Ledger ledger;
    private final Clock clock;
    private final ZoneId zone;
    private volatile Optional<LocalDate> first = Optional.empty();

    public Moments(Ledger ledger, Clock clock, ZoneId zone) {
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
    }

    /// Since when the views, which have taken in `commit`, may lack something; empty when they lack
    /// nothing that is older than `grace`, as far as can be known.
    public Optional<Instant> staleSince(long commit, Duration grace) {
        Optional<Instant> silent = ledger.silentSince();
        if (silent.isPresent() || commit >= ledger.head()) {
            return silent;
        }
        Instant recent = clock.instant().minus(grace);
        try {
            return ledger.commit(commit + 1)
                    .map(Commit::at)
                    .filter(lacking -> lacking.isBefore(recent));
        } catch (LedgerException.Unavailable _) {
            return ledger.silentSince();
        }
    }

    /// The present.
    ///
    /// @param commit the last commit that the views to be read have taken in
    public Moment now(long commit) {
        return new Moment(commit, today(), true);
    }

    /// @throws ProblemException when `asOf` cannot be read, lies in the future or before the first
    ///   commit
    public Moment asOf(String asOf) {
        String text = asOf.strip();
        if (NUMBER.matcher(text).matches()) {
            return commit(Long.parseLong(text), asOf);
        }
        try {
            Matcher minute = MINUTE.matcher(text);
            if (minute.matches()) {
                LocalTime time = LocalTime.parse(minute.group(2), TIME);
                return minute(Days.parse(minute.group(1)).atTime(time), asOf);
            }
            return text.contains("T")
                    ? instant(instantOf(text), asOf)
                    : day(Days.parse(text), asOf);
        } catch (DateTimeException _) {
            throw ProblemException.of(AS_OF_UNREADABLE, asOf);
        }
    }

    private Moment commit(long number, String asOf) {
        if (number < 1) {
            throw tooEarly(asOf);
        }
        Instant recorded =
                ledger.commit(number)
                        .orElseThrow(() -> ProblemException.of(AS_OF_IN_THE_FUTURE, asOf))
                        .at();
        return new Moment(number, dayOf(recorded), false);
    }

    private Moment day(LocalDate day, String asOf) {
        if (day.isAfter(today())) {
            throw ProblemException.of(AS_OF_IN_THE_FUTURE, asOf);
        }
        Instant dayAfter = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new Moment(recordedBy(dayAfter.minusNanos(1), asOf), day, false);
    }

    /// Of a minute that has not ended, what was recorded in it so far.
    private Moment minute(LocalDateTime begin, String asOf) {
        Instant first = begin.atZone(zone).toInstant();
        Instant last = begin.plusMinutes(1).atZone(zone).toInstant().minusNanos(1);
        Instant now = clock.instant();
        return instant(first.isAfter(now) || last.isBefore(now) ? last : now, asOf);
    }

    private Moment instant(Instant instant, String asOf) {
        if (instant.isAfter(clock.instant())) {
            throw ProblemException.of(AS_OF_IN_THE_FUTURE, asOf);
        }
        return new Moment(recordedBy(instant, asOf), dayOf(instant), false);
    }

    private long recordedBy(Instant instant, String asOf) {
        long commit = ledger.headAt(instant);
        if (commit == 0) {
            throw tooEarly(asOf);
        }
        return commit;
    }

    private ProblemException tooEarly(String asOf) {
        return ProblemException.of(
                AS_OF_BEFORE_THE_FIRST_COMMIT, asOf, firstDay().orElseGet(this::today));
    }

    /// The day of the first commit; empty while nothing is recorded.
    public Optional<LocalDate> firstDay() {
        Optional<LocalDate> known = first;
        if (known.isEmpty()) {
            known = ledger.commit(1).map(commit -> dayOf(commit.at()));
            first = known;
        }
        return known;
    }

    private static Instant instantOf(String text) {
        return OffsetDateTime.parse(text.replace(' ', '+'))
                .toInstant(); // + in a URL is read as a space
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private LocalDate today() {
        return dayOf(clock.instant());
    }
}
