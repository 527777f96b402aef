package vn.steerlog.query.eventsearch;

import java.util.List;

/// The kinds of things to which something happens, each with the stored names of what can happen.
public enum ThingKind {
    TASK(
            "Task",
            "TaskAssigned",
            "TaskAcknowledged",
            "TaskReassigned",
            "ProgressReported",
            "ReportCorrected",
            "ExtensionRequested",
            "ExtensionGranted",
            "ExtensionRefused",
            "ResultSubmitted",
            "ResultAccepted",
            "ResultReturned",
            "TaskSuspended",
            "TaskResumed",
            "TaskCancelled",
            "TaskReopened"),
    DECISION(
            "Decision",
            "DecisionRecorded",
            "DecisionAmended",
            "DecisionAnnounced",
            "DecisionRevoked"),
    MEETING(
            "Meeting",
            "MeetingScheduled",
            "MeetingRescheduled",
            "AttendanceRecorded",
            "MeetingClosed",
            "MeetingCancelled"),
    TARGET(
            "Target",
            "TargetSet",
            "TargetChallenged",
            "TargetRevised",
            "MeasurementRecorded",
            "TargetWithdrawn"),
    BOTTLENECK("Bottleneck", "BottleneckRaised", "BottleneckAssigned", "BottleneckResolved"),
    PAPER("Paper", "PaperAttached", "PaperWithdrawn"),
    AGENCY(
            "Agency",
            "AgencyRegistered",
            "AgencyRenamed",
            "AgencyCodeAssigned",
            "AgencyMerged",
            "AgenciesAbsorbed",
            "AgencyClosed"),
    COMMITTEE(
            "Committee",
            "CommitteeEstablished",
            "MemberAppointed",
            "MemberReleased",
            "SubgroupFormed",
            "CommitteeDissolved"),
    CALENDAR(
            "Calendar",
            "HolidayDeclared",
            "WorkingDaySwapped",
            "HolidayWithdrawn",
            "WorkingDaySwapWithdrawn"),
    PERSON("Person", "PersonRecorded", "PersonCorrected", "PersonErased");

    private final String stream;
    private final List<String> events;

    ThingKind(String stream, String... events) {
        this.stream = stream;
        this.events = List.of(events);
    }

    /// What the ledger calls it.
    public String stream() {
        return stream;
    }

    /// The stored names of its events.
    public List<String> events() {
        return events;
    }
}
