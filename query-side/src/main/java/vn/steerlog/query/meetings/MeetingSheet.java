package vn.steerlog.query.meetings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.meetings.MeetingRow.Attendance;
import vn.steerlog.query.meetings.Meetings.Outcome;
import vn.steerlog.query.taskregister.TaskEntry;
import vn.steerlog.query.text.PlainText;

/// A meeting as its minutes have it: who attended where, the conclusions in the order in which they
/// were recorded, each with its tasks.
public record MeetingSheet(MeetingRow meeting, List<Place> places, List<Conclusion> conclusions) {

    /// @param connectionPoint absent for the main room
    /// @param attendance absent while nobody has said who came there
    public record Place(Optional<String> connectionPoint, Optional<Attendance> attendance) {}

    /// @param number among those in force, from 1; 0 for one that was revoked
    /// @param tasks in the order in which they were assigned
    public record Conclusion(int number, DecisionRow decision, List<TaskEntry> tasks) {
        public boolean inForce() {
            return number > 0;
        }

        /// Those that were not cancelled.
        public List<TaskEntry> standingTasks() {
            return tasks.stream().filter(MeetingSheet::stands).toList();
        }
    }

    /// What somebody may want to complete before the meeting is closed. None of it must be.
    public record Missing(
            List<Conclusion> withoutTasks,
            List<TaskEntry> withoutLead,
            List<Place> withoutAttendance,
            boolean nothingConcluded) {
        public boolean nothing() {
            return withoutTasks.isEmpty()
                    && withoutLead.isEmpty()
                    && withoutAttendance.isEmpty()
                    && !nothingConcluded;
        }
    }

    public static MeetingSheet of(Outcome outcome) {
        return new MeetingSheet(outcome.meeting(), places(outcome.meeting()), conclusions(outcome));
    }

    public List<Conclusion> inForce() {
        return conclusions.stream().filter(Conclusion::inForce).toList();
    }

    public Missing missing() {
        List<Conclusion> standing = inForce();
        return new Missing(
                standing.stream().filter(it -> it.standingTasks().isEmpty()).toList(),
                standing.stream()
                        .flatMap(it -> it.standingTasks().stream())
                        .filter(entry -> entry.task().lead().isEmpty())
                        .toList(),
                places.stream().filter(place -> place.attendance().isEmpty()).toList(),
                standing.isEmpty());
    }

    private static boolean stands(TaskEntry entry) {
        return switch (entry.task().status()) {
            case CANCELLED -> false;
            case OPEN, SUBMITTED, SUSPENDED, COMPLETED -> true;
        };
    }

    private static List<Conclusion> conclusions(Outcome outcome) {
        List<Conclusion> conclusions = new ArrayList<>();
        int number = 0;
        for (var entry : outcome.decisions()) {
            DecisionRow decision = entry.decision();
            List<TaskEntry> tasks =
                    outcome.tasks().stream()
                            .filter(task ->
                                    task.task()
                                            .decision()
                                            .filter(decision.decision()::equals)
                                            .isPresent())
                            .sorted(
                                    Comparator.comparingLong(
                                            (TaskEntry task) -> task.task().recorded().position()))
                            .toList();
            boolean inForce = decision.revoked().isEmpty();
            number += inForce ? 1 : 0;
            conclusions.add(new Conclusion(inForce ? number : 0, decision, tasks));
        }
        return conclusions;
    }

    /// The main room, then the connection points as they were planned, then those that reported
    /// without having been planned.
    private static List<Place> places(MeetingRow meeting) {
        List<Optional<String>> planned = new ArrayList<>();
        planned.add(Optional.empty());
        meeting.connectionPoints().forEach(point -> planned.add(Optional.of(point)));
        Stream<Place> known =
                planned.stream()
                        .map(point ->
                                new Place(
                                        point,
                                        meeting.attendance().stream()
                                                .filter(it -> same(it.connectionPoint(), point))
                                                .findFirst()));
        Stream<Place> further =
                meeting.attendance().stream()
                        .filter(it ->
                                planned.stream()
                                        .noneMatch(point -> same(it.connectionPoint(), point)))
                        .map(it -> new Place(it.connectionPoint(), Optional.of(it)));
        return Stream.concat(known, further).toList();
    }

    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() == other.isPresent()
                && one.flatMap(a -> other.map(b -> PlainText.compare(a, b) == 0)).orElse(true);
    }
}
