package vn.steerlog.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.events.target.MeasurementId;
import vn.steerlog.events.target.TargetEvent.MeasurementRecorded;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskEvent.ResultAccepted;
import vn.steerlog.events.task.TaskEvent.ResultSubmitted;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.events.task.TaskId;

/// Events as tests tell them, in few words.
public final class Things {
    private Things() {}

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    public static AgencyId agency(String id) {
        return new AgencyId(id);
    }

    public static TaskId task(String id) {
        return new TaskId(id);
    }

    public static DocumentReference document(String words) {
        return new DocumentReference(words, Optional.empty(), Optional.empty());
    }

    public static AgencyRegistered registered(String id, String name) {
        return new AgencyRegistered(
                agency(id),
                name,
                Optional.empty(),
                AgencyKind.GOVERNMENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static AgencyMerged merged(String id, String into, String on) {
        return new AgencyMerged(
                agency(id), agency(into), day(on), Optional.of(document("Nghị quyết 1")));
    }

    public static CommitteeEstablished established(String id, String name) {
        return new CommitteeEstablished(
                new CommitteeId(id), name, Optional.empty(), Optional.empty());
    }

    public static MeetingScheduled scheduled(String id, String committee, String on) {
        return new MeetingScheduled(
                new MeetingId(id),
                Optional.of(new CommitteeId(committee)),
                "Phiên họp " + id,
                Optional.of(day(on)),
                Optional.empty(),
                Optional.of("Trưởng Ban"),
                Optional.empty(),
                List.of());
    }

    public static DecisionRecorded decided(String id, String meeting, String text) {
        return new DecisionRecorded(
                new DecisionId(id),
                Optional.of(new MeetingId(meeting)),
                Optional.of("Trưởng Ban"),
                text,
                Optional.empty(),
                Optional.empty());
    }

    public static Assigning assigned(String id) {
        return new Assigning(id);
    }

    public static ProgressReported reported(String task, String report, int percent, String asOf) {
        return new ProgressReported(
                task(task), new ReportId(report), percent, "Đã làm " + percent, day(asOf));
    }

    public static ResultSubmitted submitted(String task, String on) {
        return new ResultSubmitted(task(task), "Xong", Optional.empty(), day(on));
    }

    public static ResultAccepted accepted(String task, String on) {
        return new ResultAccepted(task(task), Optional.empty(), day(on));
    }

    public static TargetSet target(String id, Comparison comparison, String value) {
        return new TargetSet(
                new TargetId(id),
                "Chỉ tiêu " + id,
                "%",
                Optional.of(comparison),
                Optional.of(new BigDecimal(value)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(agency("a1")),
                Optional.empty());
    }

    public static MeasurementRecorded measured(
            String target, String id, String value, String asOf) {
        return new MeasurementRecorded(
                new TargetId(target),
                new MeasurementId(id),
                Optional.empty(),
                new BigDecimal(value),
                Optional.empty(),
                Optional.empty(),
                Optional.of(day(asOf)),
                Optional.empty());
    }

    /// An assignment in the making: every part that is not told is absent.
    public static final class Assigning {
        private final String id;
        private String title;
        private Optional<AgencyId> lead = Optional.empty();
        private List<AgencyId> coordinating = List.of();
        private DueDate due = DueDate.NONE;
        private Optional<DecisionId> decision = Optional.empty();
        private boolean restricted;

        Assigning(String id) {
            this.id = id;
            this.title = "Nhiệm vụ " + id;
        }

        public Assigning titled(String words) {
            title = words;
            return this;
        }

        public Assigning to(String agency) {
            lead = Optional.of(agency(agency));
            return this;
        }

        public Assigning helpedBy(String... agencies) {
            coordinating = List.of(agencies).stream().map(AgencyId::new).toList();
            return this;
        }

        public Assigning due(String day) {
            due = DueDate.on(day(day));
            return this;
        }

        public Assigning under(String decisionId) {
            decision = Optional.of(new DecisionId(decisionId));
            return this;
        }

        public Assigning restricted() {
            restricted = true;
            return this;
        }

        public TaskAssigned event() {
            return new TaskAssigned(
                    task(id),
                    decision,
                    title,
                    lead,
                    coordinating,
                    Optional.empty(),
                    due,
                    restricted,
                    Optional.empty());
        }
    }
}
