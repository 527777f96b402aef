package vn.steerlog.query.history;

import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionAnnounced;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.events.meeting.MeetingEvent;
import vn.steerlog.events.meeting.MeetingEvent.AttendanceRecorded;
import vn.steerlog.events.meeting.MeetingEvent.MeetingCancelled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingRescheduled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;
import vn.steerlog.query.meetings.MeetingProjection;
import vn.steerlog.query.meetings.MeetingRow;

/// The story of a meeting, with the decisions taken in it.
final class MeetingTeller extends Teller<MeetingRow> {
    MeetingTeller(String key) {
        super(key, new MeetingProjection());
    }

    @Override
    List<Phrase> begin(MeetingRow after, DomainEvent event) {
        return tell(after, event);
    }

    @Override
    List<Phrase> tell(MeetingRow before, DomainEvent event) {
        return switch (event) {
            case MeetingEvent e -> own(before, e);
            case DecisionRecorded e -> List.of(DecisionTeller.concluded(e));
            case DecisionAmended e ->
                    List.of(
                            Phrase.of("meeting.decision.amended")
                                    .with("to", e.text())
                                    .with("on", e.effectiveOn()),
                            Phrase.reason(e.reason()));
            case DecisionAnnounced e ->
                    List.of(
                            Phrase.of("meeting.decision.announced")
                                    .with("decision", new Argument.Decision(e.decision()))
                                    .with("document", e.announcement().words()));
            case DecisionRevoked e ->
                    List.of(
                            Phrase.of("meeting.decision.revoked")
                                    .with("decision", new Argument.Decision(e.decision()))
                                    .with("on", e.effectiveOn()),
                            Phrase.reason(e.reason()));
            default -> List.of();
        };
    }

    private static List<Phrase> own(MeetingRow before, MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled e -> scheduled(e);
            case MeetingRescheduled e -> rescheduled(before, e);
            case AttendanceRecorded e -> attended(before, e);
            case MeetingClosed e ->
                    List.of(
                            e.effectiveOn()
                                    .map(on -> Phrase.of("meeting.closed.on").with("on", on))
                                    .orElseGet(() -> Phrase.of("meeting.closed")));
            case MeetingCancelled e ->
                    List.of(Phrase.of("meeting.cancelled"), Phrase.reason(e.reason()));
        };
    }

    private static List<Phrase> scheduled(MeetingScheduled e) {
        Phrase first =
                e.day()
                        .map(day -> Phrase.of("meeting.scheduled.on").with("on", day))
                        .orElseGet(() -> Phrase.of("meeting.scheduled"))
                        .with("title", e.title());
        return Telling.of(first)
                .and(e.session().map(part -> Phrase.of("meeting.session").with("session", part)))
                .and(
                        e.committee()
                                .map(id ->
                                        Phrase.of("meeting.committee")
                                                .with("committee", new Argument.Committee(id))))
                .and(e.chair().map(chair -> Phrase.of("meeting.chair").with("chair", chair)))
                .and(e.place().map(place -> Phrase.of("meeting.place").with("place", place)))
                .and(points(e.connectionPoints()))
                .phrases();
    }

    /// What is otherwise than before.
    private static List<Phrase> rescheduled(MeetingRow before, MeetingRescheduled e) {
        Telling telling = Telling.of(Phrase.of("meeting.rescheduled"));
        if (!e.title().equals(before.title())) {
            telling.and(Phrase.of("meeting.title").with("title", e.title()));
        }
        if (!e.day().equals(before.day())) {
            telling.and(
                    e.day()
                            .map(day -> Phrase.of("meeting.day").with("on", day))
                            .orElseGet(() -> Phrase.of("meeting.day.none")));
        }
        return telling.and(changed("session", before.session(), e.session()))
                .and(changed("chair", before.chair(), e.chair()))
                .and(changed("place", before.place(), e.place()))
                .and(
                        changed(
                                "points",
                                joined(before.connectionPoints()),
                                joined(e.connectionPoints())))
                .and(Phrase.reason(e.reason()))
                .phrases();
    }

    private static Optional<Phrase> changed(
            String part, Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        return Optional.of(
                after.map(words -> Phrase.of("meeting." + part).with(part, words))
                        .orElseGet(() -> Phrase.of("meeting." + part + ".none")));
    }

    private static Optional<String> joined(List<String> points) {
        return points.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", points));
    }

    private static Optional<Phrase> points(List<String> points) {
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Phrase.of("meeting.points").with("points", String.join("; ", points)));
    }

    private static List<Phrase> attended(MeetingRow before, AttendanceRecorded e) {
        Phrase count =
                e.connectionPoint()
                        .map(point -> Phrase.of("meeting.attended.point").with("point", point))
                        .orElseGet(() -> Phrase.of("meeting.attended"))
                        .with("count", e.headcount());
        Optional<Phrase> corrected =
                before.attendance().stream()
                        .filter(known -> known.connectionPoint().equals(e.connectionPoint()))
                        .findFirst()
                        .map(known ->
                                Phrase.of("meeting.attended.before")
                                        .with("count", known.headcount()));
        Telling telling = Telling.of(count).and(corrected);
        if (!e.present().isEmpty()) {
            telling.and(Phrase.of("meeting.present").with("agencies", e.present()));
        }
        if (!e.absent().isEmpty()) {
            telling.and(Phrase.of("meeting.absent").with("agencies", e.absent()));
        }
        return telling.phrases();
    }
}
