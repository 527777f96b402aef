package vn.steerlog.query.projection;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.agency.AgencyEvent.AgenciesAbsorbed;
import vn.steerlog.events.agency.AgencyEvent.AgencyClosed;
import vn.steerlog.events.agency.AgencyEvent.AgencyCodeAssigned;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.bottleneck.BottleneckEvent;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;
import vn.steerlog.events.calendar.CalendarEvent;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarEvent.HolidayWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapped;
import vn.steerlog.events.committee.CommitteeEvent;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeDissolved;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.MemberReleased;
import vn.steerlog.events.committee.CommitteeEvent.SubgroupFormed;
import vn.steerlog.events.decision.DecisionEvent;
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
import vn.steerlog.events.paper.PaperEvent;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperEvent.PaperWithdrawn;
import vn.steerlog.events.person.PersonEvent;
import vn.steerlog.events.target.TargetEvent;
import vn.steerlog.events.target.TargetEvent.MeasurementRecorded;
import vn.steerlog.events.target.TargetEvent.TargetChallenged;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.target.TargetEvent.TargetWithdrawn;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ExtensionRefused;
import vn.steerlog.events.task.TaskEvent.ExtensionRequested;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskEvent.ReportCorrected;
import vn.steerlog.events.task.TaskEvent.ResultAccepted;
import vn.steerlog.events.task.TaskEvent.ResultReturned;
import vn.steerlog.events.task.TaskEvent.ResultSubmitted;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;
import vn.steerlog.events.task.TaskEvent.TaskReopened;
import vn.steerlog.events.task.TaskEvent.TaskResumed;
import vn.steerlog.events.task.TaskEvent.TaskSuspended;

/// The second of the two clocks: the day on which something took effect, or of which it speaks.
public final class EffectiveDays {
    private EffectiveDays() {}

    /// Absent when the event does not say.
    public static Optional<LocalDate> of(DomainEvent event) {
        return switch (event) {
            case AgencyEvent e -> of(e);
            case BottleneckEvent e -> of(e);
            case CalendarEvent e -> of(e);
            case CommitteeEvent e -> of(e);
            case DecisionEvent e -> of(e);
            case MeetingEvent e -> of(e);
            case PaperEvent e -> of(e);
            case PersonEvent _ -> Optional.empty();
            case TargetEvent e -> of(e);
            case TaskEvent e -> of(e);
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }

    private static Optional<LocalDate> of(AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered e -> e.effectiveOn();
            case AgencyRenamed e -> Optional.of(e.effectiveOn());
            case AgencyCodeAssigned e -> Optional.of(e.effectiveOn());
            case AgencyMerged e -> Optional.of(e.effectiveOn());
            case AgenciesAbsorbed e -> Optional.of(e.effectiveOn());
            case AgencyClosed e -> Optional.of(e.effectiveOn());
        };
    }

    private static Optional<LocalDate> of(BottleneckEvent event) {
        return switch (event) {
            case BottleneckRaised e -> e.raisedOn();
            case BottleneckAssigned e -> Optional.of(e.effectiveOn());
            case BottleneckResolved e -> Optional.of(e.resolvedOn());
        };
    }

    private static Optional<LocalDate> of(CalendarEvent event) {
        return switch (event) {
            case HolidayDeclared e -> Optional.of(e.first());
            case WorkingDaySwapped e -> Optional.of(e.dayOff());
            case HolidayWithdrawn _, WorkingDaySwapWithdrawn _ -> Optional.empty();
        };
    }

    private static Optional<LocalDate> of(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEstablished e -> e.effectiveOn();
            case MemberAppointed e -> e.effectiveOn();
            case MemberReleased e -> Optional.of(e.effectiveOn());
            case SubgroupFormed e -> Optional.of(e.effectiveOn());
            case CommitteeDissolved e -> Optional.of(e.effectiveOn());
        };
    }

    private static Optional<LocalDate> of(DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded e -> e.effectiveOn();
            case DecisionAmended e -> Optional.of(e.effectiveOn());
            case DecisionAnnounced e -> Optional.of(e.effectiveOn());
            case DecisionRevoked e -> Optional.of(e.effectiveOn());
        };
    }

    private static Optional<LocalDate> of(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled _,
                    MeetingRescheduled _,
                    AttendanceRecorded _,
                    MeetingCancelled _ ->
                    Optional.empty();
            case MeetingClosed e -> e.effectiveOn();
        };
    }

    private static Optional<LocalDate> of(PaperEvent event) {
        return switch (event) {
            case PaperAttached e -> Optional.of(e.effectiveOn());
            case PaperWithdrawn e -> Optional.of(e.effectiveOn());
        };
    }

    private static Optional<LocalDate> of(TargetEvent event) {
        return switch (event) {
            case TargetSet e -> e.effectiveOn();
            case TargetChallenged e -> Optional.of(e.effectiveOn());
            case TargetRevised e -> Optional.of(e.effectiveOn());
            case MeasurementRecorded e -> e.asOf();
            case TargetWithdrawn e -> Optional.of(e.effectiveOn());
        };
    }

    private static Optional<LocalDate> of(TaskEvent event) {
        return switch (event) {
            case ExtensionRequested _, ExtensionGranted _, ExtensionRefused _ -> Optional.empty();
            case TaskAssigned e -> e.effectiveOn();
            case TaskAcknowledged e -> Optional.of(e.effectiveOn());
            case TaskReassigned e -> Optional.of(e.effectiveOn());
            case ProgressReported e -> Optional.of(e.asOf());
            case ReportCorrected e -> Optional.of(e.asOf());
            case ResultSubmitted e -> Optional.of(e.submittedOn());
            case ResultAccepted e -> Optional.of(e.acceptedOn());
            case ResultReturned e -> Optional.of(e.returnedOn());
            case TaskSuspended e -> Optional.of(e.effectiveOn());
            case TaskResumed e -> Optional.of(e.effectiveOn());
            case TaskCancelled e -> Optional.of(e.effectiveOn());
            case TaskReopened e -> Optional.of(e.effectiveOn());
        };
    }
}
