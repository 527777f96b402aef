package vn.steerlog.query.projection;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.MemberReleased;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskEvent.ReportCorrected;

/// The events of the ledger by the second clock: by the day on which they took effect, and of one
/// day in the order in which they were recorded. What makes the order a story:
///
/// - An event that does not say its day took effect when it was recorded; a meeting that was
///   recorded after it had been held, on its day.
/// - Nothing happens to a thing before it begins, and no part of one is corrected or ended before
///   it is there: such an event counts from that day.
/// - A merger that was recorded late also moves what was recorded before it for a later day.
///
/// A day is handed out as if it were one commit.
public final class EffectiveOrder {
    /// Commits count from 1, days from long before.
    private static final long FIRST = 1_000_000;

    private final CommitReader commits;
    private final ZoneId zone;
    private SoftReference<Read> read = new SoftReference<>(null);

    /// The events up to a commit, in the order of the ledger.
    private record Read(long commit, List<Seen> events) {}

    /// @param zone the committee's, in which days begin and end
    public EffectiveOrder(CommitReader commits, ZoneId zone) {
        this.commits = commits;
        this.zone = zone;
    }

    /// The number that a day goes by in place of a commit's.
    public static long number(LocalDate day) {
        return day.toEpochDay() + FIRST;
    }

    /// The days on which something took effect, as far as was recorded up to and including
    /// `commit`, in order.
    List<SeenCommit> days(long commit) {
        Days days = new Days(zone);
        for (Seen seen : events(commit)) {
            if (seen.commit() > commit) {
                break;
            }
            days.add(seen);
        }
        return days.inOrder();
    }

    /// Decodes what it has not decoded before.
    private synchronized List<Seen> events(long commit) {
        Read known = Optional.ofNullable(read.get()).orElseGet(() -> new Read(0, List.of()));
        if (known.commit() >= commit) {
            return known.events();
        }
        List<Seen> events = new ArrayList<>(known.events());
        commits.each(
                known.commit() + 1,
                commit,
                batch -> batch.forEach(next -> events.addAll(next.events())));
        read = new SoftReference<>(new Read(commit, events));
        return events;
    }

    private static final class Days {
        private final ZoneId zone;
        private final NavigableMap<LocalDate, List<Seen>> byDay = new TreeMap<>();
        private final Map<String, LocalDate> begun = new HashMap<>();
        private final Map<Seen, LocalDate> mergers = new HashMap<>();

        Days(ZoneId zone) {
            this.zone = zone;
        }

        void add(Seen seen) {
            LocalDate recorded = LocalDate.ofInstant(seen.committedAt(), zone);
            LocalDate day = seen.isReadable() ? day(seen.event(), recorded) : recorded;
            byDay.computeIfAbsent(day, _ -> new ArrayList<>()).add(seen);
            if (seen.isReadable() && seen.event() instanceof AgencyMerged) {
                mergers.put(seen, day);
            }
        }

        private LocalDate day(DomainEvent event, LocalDate recorded) {
            String thing = event.subject().value();
            LocalDate day = own(event, recorded);
            LocalDate counts = later(day, begun.get(thing));
            begun.putIfAbsent(thing, counts);
            return switch (event) {
                case ProgressReported e -> begin(thing + "/" + e.report().value(), counts);
                case MemberAppointed e -> begin(thing + "/" + e.member().value(), counts);
                case ReportCorrected e ->
                        later(counts, begun.get(thing + "/" + e.report().value()));
                case MemberReleased e -> later(counts, begun.get(thing + "/" + e.member().value()));
                default -> counts;
            };
        }

        private LocalDate begin(String part, LocalDate day) {
            begun.put(part, day);
            return day;
        }

        private static LocalDate own(DomainEvent event, LocalDate recorded) {
            if (event instanceof MeetingScheduled e) {
                return e.day().filter(recorded::isAfter).orElse(recorded);
            }
            return EffectiveDays.of(event).orElse(recorded);
        }

        private static LocalDate later(LocalDate day, @Nullable LocalDate floor) {
            return floor != null && floor.isAfter(day) ? floor : day;
        }

        List<SeenCommit> inOrder() {
            Map<LocalDate, List<Seen>> again = new HashMap<>();
            mergers.forEach((merger, day) ->
                    byDay.tailMap(day, false)
                            .forEach((later, events) -> {
                                if (events.getFirst().position() < merger.position()) {
                                    again.computeIfAbsent(later, _ -> new ArrayList<>())
                                            .add(merger);
                                }
                            }));
            List<SeenCommit> days = new ArrayList<>(byDay.size());
            byDay.forEach((day, events) -> {
                events.addAll(again.getOrDefault(day, List.of()));
                days.add(new SeenCommit(number(day), events));
            });
            return days;
        }
    }
}
