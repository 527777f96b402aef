package vn.steerlog.query.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.events.task.TaskEvent.TaskReassigned;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.papers.Papers;
import vn.steerlog.query.projection.CommitReader;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.view.Viewer;

/// Finds the events of other things that may belong into the story of a thing: more than do; the
/// teller passes over the rest.
final class RelatedEvents {
    private final CommitReader commits;
    private final DecisionRegister decisions;
    private final TaskRegister tasks;
    private final Papers papers;

    RelatedEvents(
            CommitReader commits, DecisionRegister decisions, TaskRegister tasks, Papers papers) {
        this.commits = commits;
        this.decisions = decisions;
        this.tasks = tasks;
        this.papers = papers;
    }

    /// @param key of the thing
    /// @param own the events of the thing itself, those that can be understood
    List<Seen> of(String key, List<DomainEvent> own, Moment moment, Viewer viewer) {
        List<Seen> related = new ArrayList<>(papersOf(key, moment, viewer));
        Set<AgencyId> agencies = new HashSet<>();
        for (DomainEvent event : own) {
            switch (event) {
                case TaskAssigned e -> {
                    e.lead().ifPresent(agencies::add);
                    agencies.addAll(e.coordinating());
                    e.decision().ifPresent(id -> related.addAll(laterOf(id, moment)));
                }
                case TaskReassigned e -> {
                    e.lead().ifPresent(agencies::add);
                    agencies.addAll(e.coordinating());
                }
                case TargetSet e -> e.owner().ifPresent(agencies::add);
                case BottleneckAssigned e -> agencies.add(e.agency());
                case DecisionRecorded e -> related.addAll(tasksOf(e.decision(), moment, viewer));
                case MeetingScheduled e -> related.addAll(decisionsOf(e.meeting(), moment, viewer));
                default -> {}
            }
        }
        related.addAll(mergers(agencies, moment));
        return related;
    }

    private List<Seen> papersOf(String key, Moment moment, Viewer viewer) {
        return papers.of(key, moment, viewer).stream()
                .flatMap(row -> commits.aggregate(row.paper().value(), moment.commit()).stream())
                .toList();
    }

    private List<Seen> laterOf(DecisionId decision, Moment moment) {
        return commits.aggregate(decision.value(), moment.commit()).stream().skip(1).toList();
    }

    private List<Seen> decisionsOf(MeetingId meeting, Moment moment, Viewer viewer) {
        return decisions.find(Optional.of(meeting), Optional.empty(), moment, viewer).stream()
                .flatMap(entry ->
                        commits
                                .aggregate(entry.decision().decision().value(), moment.commit())
                                .stream())
                .toList();
    }

    private List<Seen> tasksOf(DecisionId decision, Moment moment, Viewer viewer) {
        List<Seen> assigned = new ArrayList<>();
        tasks.each(
                TaskFilter.of(decision),
                moment,
                viewer,
                (task, _) ->
                        commits.aggregate(task.task().value(), moment.commit()).stream()
                                .findFirst()
                                .ifPresent(assigned::add));
        return assigned;
    }

    private List<Seen> mergers(Set<AgencyId> agencies, Moment moment) {
        List<Seen> mergers = new ArrayList<>();
        Set<AgencyId> asked = new HashSet<>();
        Deque<AgencyId> left = new ArrayDeque<>(agencies);
        while (!left.isEmpty()) {
            AgencyId agency = left.remove();
            if (!asked.add(agency)) {
                continue;
            }
            for (Seen seen : commits.aggregate(agency.value(), moment.commit())) {
                if (seen.isReadable() && seen.event() instanceof AgencyMerged merged) {
                    mergers.add(seen);
                    left.add(merged.into());
                }
            }
        }
        return mergers;
    }
}
