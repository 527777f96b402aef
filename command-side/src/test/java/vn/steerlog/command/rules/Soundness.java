package vn.steerlog.command.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.command.wording.NaturalKey;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.Id;
import vn.steerlog.events.agency.AgencyEvent.AgenciesAbsorbed;
import vn.steerlog.events.agency.AgencyEvent.AgencyClosed;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;
import vn.steerlog.events.calendar.CalendarEvent;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeDissolved;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.SubgroupFormed;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.events.meeting.MeetingEvent.AttendanceRecorded;
import vn.steerlog.events.meeting.MeetingEvent.MeetingCancelled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperEvent.PaperWithdrawn;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.target.TargetEvent.TargetWithdrawn;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;

/// Whether a history can be true, judged without the states that the rules fold: what began, what
/// ended, who is open, which names are taken.
final class Soundness {
    private final List<String> faults = new ArrayList<>();
    private final Set<Id> begun = new HashSet<>();
    private final Set<Id> ended = new HashSet<>();
    private final Set<Id> cancelled = new HashSet<>();
    private final Map<Id, Optional<AgencyId>> parents = new HashMap<>();
    private final Map<Id, Name> names = new HashMap<>();
    private final Map<Id, TaskCourse> tasks = new HashMap<>();

    /// A name, and among which things it must be unique.
    private record Name(Class<?> kind, Optional<AgencyId> parent, NaturalKey key) {}

    private Soundness() {}

    static List<String> faults(List<DomainEvent> history) {
        var check = new Soundness();
        history.forEach(check::see);
        return check.faults;
    }

    private void see(DomainEvent event) {
        if (!(event instanceof CalendarEvent)) {
            checkLife(event);
        }
        checkReferences(event);
        checkNames(event);
        if (event instanceof TaskEvent e) {
            TaskCourse course = tasks.computeIfAbsent(e.task(), _ -> new TaskCourse());
            require(course.follow(e), "out of place", event);
        }
    }

    /// A thing begins once (the calendar was always there), and after its end nothing happens to it
    /// but what may.
    private void checkLife(DomainEvent event) {
        Id id = event.subject();
        if (begins(event)) {
            require(begun.add(id), "begun twice", event);
        }
        require(begun.contains(id), "not begun", event);
        boolean afterwards = event instanceof AttendanceRecorded && !cancelled.contains(id);
        require(!ended.contains(id) || afterwards, "ended already", event);
        if (ends(event)) {
            ended.add(id);
        }
        if (event instanceof MeetingCancelled) {
            cancelled.add(id);
        }
    }

    private void checkReferences(DomainEvent event) {
        switch (event) {
            case AgencyRegistered e -> e.parent().ifPresent(id -> requireOpen(id, e));
            case AgencyMerged e -> requireOpen(e.into(), e);
            case AgenciesAbsorbed e -> e.absorbed().forEach(id -> requireOpen(id, e));
            case MemberAppointed e -> {
                e.agency().ifPresent(id -> requireOpen(id, e));
                e.person().ifPresent(id -> requireOpen(id, e));
            }
            case SubgroupFormed e -> e.lead().ifPresent(id -> requireOpen(id, e));
            case MeetingScheduled e -> e.committee().ifPresent(id -> requireOpen(id, e));
            case AttendanceRecorded e -> e.present().forEach(id -> requireBegun(id, e));
            case DecisionRecorded e -> e.meeting().ifPresent(id -> requireHeld(id, e));
            case TargetSet e -> e.owner().ifPresent(id -> requireOpen(id, e));
            case BottleneckRaised e -> e.agency().ifPresent(id -> requireOpen(id, e));
            case BottleneckAssigned e -> requireOpen(e.agency(), e);
            case TaskAssigned e -> {
                e.decision().ifPresent(id -> requireOpen(id, e));
                checkAssignees(e.lead(), e.coordinating(), e);
            }
            case TaskReassigned e -> checkAssignees(e.lead(), e.coordinating(), e);
            default -> {}
        }
    }

    private void checkNames(DomainEvent event) {
        switch (event) {
            case AgencyRegistered e -> {
                parents.put(e.agency(), e.parent());
                take(e.agency(), e.name(), event);
            }
            case AgencyRenamed e -> take(e.agency(), e.name(), event);
            case CommitteeEstablished e -> take(e.committee(), e.name(), event);
            default -> {}
        }
    }

    private void take(Id id, String name, DomainEvent event) {
        var taken =
                new Name(
                        id.getClass(),
                        parents.getOrDefault(id, Optional.empty()),
                        NaturalKey.of(name));
        names.remove(id);
        for (Map.Entry<Id, Name> other : names.entrySet()) {
            boolean free = ended.contains(other.getKey()) || !other.getValue().equals(taken);
            require(free, "name taken", event);
        }
        names.put(id, taken);
    }

    private void checkAssignees(
            Optional<AgencyId> lead, List<AgencyId> coordinating, DomainEvent event) {
        var all = new ArrayList<>(coordinating);
        lead.ifPresent(all::add);
        all.forEach(id -> requireOpen(id, event));
        require(new HashSet<>(all).size() == all.size(), "two parts for one agency", event);
    }

    private void requireOpen(Id id, DomainEvent event) {
        require(begun.contains(id) && !ended.contains(id), "refers to " + id, event);
    }

    private void requireBegun(Id id, DomainEvent event) {
        require(begun.contains(id), "refers to " + id, event);
    }

    private void requireHeld(Id id, DomainEvent event) {
        require(begun.contains(id) && !cancelled.contains(id), "refers to " + id, event);
    }

    private void require(boolean holds, String fault, DomainEvent event) {
        if (!holds) {
            faults.add(fault + ": " + event);
        }
    }

    private static boolean begins(DomainEvent event) {
        return switch (event) {
            case AgencyRegistered _,
                    CommitteeEstablished _,
                    MeetingScheduled _,
                    DecisionRecorded _,
                    TaskAssigned _,
                    TargetSet _,
                    BottleneckRaised _,
                    PaperAttached _,
                    PersonRecorded _ ->
                    true;
            default -> false;
        };
    }

    private static boolean ends(DomainEvent event) {
        return switch (event) {
            case AgencyMerged _,
                    AgencyClosed _,
                    CommitteeDissolved _,
                    MeetingClosed _,
                    MeetingCancelled _,
                    DecisionRevoked _,
                    TargetWithdrawn _,
                    BottleneckResolved _,
                    PaperWithdrawn _,
                    PersonErased _ ->
                    true;
            default -> false;
        };
    }
}
