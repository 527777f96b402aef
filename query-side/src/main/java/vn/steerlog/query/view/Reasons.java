package vn.steerlog.query.view;

import java.util.Optional;
import vn.steerlog.events.DocumentReference;
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
import vn.steerlog.events.person.PersonEvent.PersonCorrected;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;
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

/// Why something happened, in the words of whoever did it: a reason, a note, or the document that
/// it rests on.
final class Reasons {
    private Reasons() {}

    /// @throws IllegalArgumentException when `event` is of a kind of thing that is not known here
    static Optional<String> of(DomainEvent event) {
        return switch (event) {
            case AgencyEvent e -> of(e);
            case BottleneckEvent e -> of(e);
            case CalendarEvent e -> of(e);
            case CommitteeEvent e -> of(e);
            case DecisionEvent e -> of(e);
            case MeetingEvent e -> of(e);
            case PaperEvent e -> of(e);
            case PersonEvent e -> of(e);
            case TargetEvent e -> of(e);
            case TaskEvent e -> of(e);
            default -> throw new IllegalArgumentException(event.getClass().getName());
        };
    }

    private static Optional<String> of(AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered _, AgencyCodeAssigned _ -> Optional.empty();
            case AgencyRenamed e -> words(e.basis());
            case AgencyMerged e -> words(e.basis());
            case AgenciesAbsorbed e -> words(e.basis());
            case AgencyClosed e -> Optional.of(e.reason());
        };
    }

    private static Optional<String> of(BottleneckEvent event) {
        return switch (event) {
            case BottleneckRaised _ -> Optional.empty();
            case BottleneckAssigned e -> e.note();
            case BottleneckResolved e -> Optional.of(e.resolution());
        };
    }

    private static Optional<String> of(CalendarEvent event) {
        return switch (event) {
            case HolidayDeclared e -> Optional.of(e.basis().words());
            case WorkingDaySwapped e -> Optional.of(e.basis().words());
            case HolidayWithdrawn e -> Optional.of(e.reason());
            case WorkingDaySwapWithdrawn e -> Optional.of(e.reason());
        };
    }

    private static Optional<String> of(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEstablished e -> words(e.basis());
            case MemberAppointed _, SubgroupFormed _ -> Optional.empty();
            case MemberReleased e -> Optional.of(e.reason());
            case CommitteeDissolved e -> Optional.of(e.reason());
        };
    }

    private static Optional<String> of(DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded e -> words(e.announcement());
            case DecisionAnnounced _ -> Optional.empty();
            case DecisionAmended e -> Optional.of(e.reason());
            case DecisionRevoked e -> Optional.of(e.reason());
        };
    }

    private static Optional<String> of(MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled _, AttendanceRecorded _, MeetingClosed _ -> Optional.empty();
            case MeetingRescheduled e -> Optional.of(e.reason());
            case MeetingCancelled e -> Optional.of(e.reason());
        };
    }

    private static Optional<String> of(PaperEvent event) {
        return switch (event) {
            case PaperAttached _ -> Optional.empty();
            case PaperWithdrawn e -> Optional.of(e.reason());
        };
    }

    private static Optional<String> of(PersonEvent event) {
        return switch (event) {
            case PersonRecorded _ -> Optional.empty();
            case PersonCorrected e -> Optional.of(e.reason());
            case PersonErased e -> Optional.of(e.reason());
        };
    }

    private static Optional<String> of(TargetEvent event) {
        return switch (event) {
            case TargetSet e -> words(e.basis());
            case TargetChallenged e -> Optional.of(e.argument());
            case TargetRevised e -> Optional.of(e.reason());
            case MeasurementRecorded e -> e.source();
            case TargetWithdrawn e -> Optional.of(e.reason());
        };
    }

    private static Optional<String> of(TaskEvent event) {
        return switch (event) {
            case TaskAssigned _, TaskAcknowledged _, ProgressReported _, ResultSubmitted _ ->
                    Optional.empty();
            case TaskReassigned e -> Optional.of(e.reason());
            case ReportCorrected e -> Optional.of(e.reason());
            case ExtensionRequested e -> Optional.of(e.reason());
            case ExtensionGranted e -> e.note();
            case ExtensionRefused e -> Optional.of(e.reason());
            case ResultAccepted e -> e.note();
            case ResultReturned e -> Optional.of(e.reason());
            case TaskSuspended e -> Optional.of(e.reason());
            case TaskResumed e -> Optional.of(e.reason());
            case TaskCancelled e -> Optional.of(e.reason());
            case TaskReopened e -> Optional.of(e.reason());
        };
    }

    private static Optional<String> words(Optional<DocumentReference> document) {
        return document.map(DocumentReference::words);
    }
}
