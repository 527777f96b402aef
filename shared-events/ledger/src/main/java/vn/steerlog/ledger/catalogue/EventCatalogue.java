package vn.steerlog.ledger.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent.AgenciesAbsorbed;
import vn.steerlog.events.agency.AgencyEvent.AgencyClosed;
import vn.steerlog.events.agency.AgencyEvent.AgencyCodeAssigned;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarEvent.HolidayWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapped;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeDissolved;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.MemberReleased;
import vn.steerlog.events.committee.CommitteeEvent.SubgroupFormed;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionAnnounced;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.events.meeting.MeetingEvent.AttendanceRecorded;
import vn.steerlog.events.meeting.MeetingEvent.MeetingCancelled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingRescheduled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperEvent.PaperWithdrawn;
import vn.steerlog.events.person.PersonEvent.PersonCorrected;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;
import vn.steerlog.events.target.TargetEvent.MeasurementRecorded;
import vn.steerlog.events.target.TargetEvent.TargetChallenged;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.target.TargetEvent.TargetWithdrawn;
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

/// The names under which events are stored. A stored name and its shape are for ever: never change
/// or remove a line. A new shape of an event is a further [Upcaster] on its line and a further
/// golden file; the class may be renamed, the name may not.
public final class EventCatalogue {
    /// Every event of Steerlog.
    public static final EventCatalogue STEERLOG =
            new EventCatalogue(
                    List.of(
                            event("AgencyRegistered", AgencyRegistered.class),
                            event("AgencyRenamed", AgencyRenamed.class),
                            event("AgencyCodeAssigned", AgencyCodeAssigned.class),
                            event("AgencyMerged", AgencyMerged.class),
                            event("AgenciesAbsorbed", AgenciesAbsorbed.class),
                            event("AgencyClosed", AgencyClosed.class),
                            event("CommitteeEstablished", CommitteeEstablished.class),
                            // revision 2: may name a person
                            event("MemberAppointed", MemberAppointed.class, data -> data),
                            event("MemberReleased", MemberReleased.class),
                            event("SubgroupFormed", SubgroupFormed.class),
                            event("CommitteeDissolved", CommitteeDissolved.class),
                            event("MeetingScheduled", MeetingScheduled.class),
                            event("MeetingRescheduled", MeetingRescheduled.class),
                            event("AttendanceRecorded", AttendanceRecorded.class),
                            event("MeetingClosed", MeetingClosed.class),
                            event("MeetingCancelled", MeetingCancelled.class),
                            event("DecisionRecorded", DecisionRecorded.class),
                            event("DecisionAmended", DecisionAmended.class),
                            event("DecisionAnnounced", DecisionAnnounced.class),
                            event("DecisionRevoked", DecisionRevoked.class),
                            event("TaskAssigned", TaskAssigned.class),
                            event("TaskAcknowledged", TaskAcknowledged.class),
                            event("TaskReassigned", TaskReassigned.class),
                            event("ProgressReported", ProgressReported.class),
                            event("ReportCorrected", ReportCorrected.class),
                            event("ExtensionRequested", ExtensionRequested.class),
                            event("ExtensionGranted", ExtensionGranted.class),
                            event("ExtensionRefused", ExtensionRefused.class),
                            event("ResultSubmitted", ResultSubmitted.class),
                            event("ResultAccepted", ResultAccepted.class),
                            event("ResultReturned", ResultReturned.class),
                            event("TaskSuspended", TaskSuspended.class),
                            event("TaskResumed", TaskResumed.class),
                            event("TaskCancelled", TaskCancelled.class),
                            event("TaskReopened", TaskReopened.class),
                            event("TargetSet", TargetSet.class),
                            event("TargetChallenged", TargetChallenged.class),
                            event("TargetRevised", TargetRevised.class),
                            event("MeasurementRecorded", MeasurementRecorded.class),
                            event("TargetWithdrawn", TargetWithdrawn.class),
                            event("BottleneckRaised", BottleneckRaised.class),
                            event("BottleneckAssigned", BottleneckAssigned.class),
                            event("BottleneckResolved", BottleneckResolved.class),
                            event("PaperAttached", PaperAttached.class),
                            event("PaperWithdrawn", PaperWithdrawn.class),
                            event("PersonRecorded", PersonRecorded.class),
                            event("PersonCorrected", PersonCorrected.class),
                            event("PersonErased", PersonErased.class),
                            event("HolidayDeclared", HolidayDeclared.class),
                            event("WorkingDaySwapped", WorkingDaySwapped.class),
                            event("HolidayWithdrawn", HolidayWithdrawn.class),
                            event("WorkingDaySwapWithdrawn", WorkingDaySwapWithdrawn.class)));

    private final Map<String, Entry> byName;
    private final Map<Class<?>, Entry> byType;

    /// @throws IllegalStateException when a name or a type is there twice
    EventCatalogue(List<Entry> entries) {
        byName = entries.stream().collect(toUnmodifiableMap(Entry::name, identity()));
        byType = entries.stream().collect(toUnmodifiableMap(Entry::type, identity()));
    }

    /// @param steps the first leads from revision 1 to 2, the next from 2 to 3, and so on
    static Entry event(String name, Class<? extends DomainEvent> type, Upcaster... steps) {
        return new Entry(name, type, List.of(steps));
    }

    /// Every name, in no particular order.
    public Iterable<Entry> entries() {
        return byName.values();
    }

    /// What is stored under `name`, in the shape of `revision`.
    ///
    /// @throws IllegalArgumentException when the name or the revision is unknown
    public Entry named(String name, int revision) {
        Entry entry = byName.get(name);
        if (entry == null) {
            throw new IllegalArgumentException(name + " is not in the catalogue of events");
        }
        if (revision < 1 || revision > entry.revision()) {
            throw new IllegalArgumentException("the newest revision known is " + entry.revision());
        }
        return entry;
    }

    /// The name and revision under which events of `type` are stored.
    ///
    /// @throws IllegalArgumentException when they are not in the catalogue
    public Entry of(Class<?> type) {
        Entry entry = byType.get(type);
        if (entry == null) {
            throw new IllegalArgumentException(
                    type.getName() + " is not in the catalogue of events");
        }
        return entry;
    }

    /// One stored name.
    ///
    /// @param type what it is today
    /// @param steps lead from each older revision to the next
    public record Entry(String name, Class<? extends DomainEvent> type, List<Upcaster> steps) {
        /// The revision of today's shape, from 1.
        public int revision() {
            return steps.size() + 1;
        }
    }
}
