package vn.steerlog.query.eventsearch;

import java.util.List;
import java.util.stream.Stream;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.bottleneck.BottleneckEvent;
import vn.steerlog.events.calendar.CalendarEvent;
import vn.steerlog.events.committee.CommitteeEvent;
import vn.steerlog.events.decision.DecisionEvent;
import vn.steerlog.events.meeting.MeetingEvent;
import vn.steerlog.events.paper.PaperEvent;
import vn.steerlog.events.person.PersonEvent;
import vn.steerlog.events.target.TargetEvent;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.ledger.catalogue.EventCatalogue;

/// The kinds of things to which something happens.
public enum ThingKind {
    TASK("Task", TaskEvent.class),
    DECISION("Decision", DecisionEvent.class),
    MEETING("Meeting", MeetingEvent.class),
    TARGET("Target", TargetEvent.class),
    BOTTLENECK("Bottleneck", BottleneckEvent.class),
    PAPER("Paper", PaperEvent.class),
    AGENCY("Agency", AgencyEvent.class),
    COMMITTEE("Committee", CommitteeEvent.class),
    CALENDAR("Calendar", CalendarEvent.class),
    PERSON("Person", PersonEvent.class);

    private final String stream;
    private final List<String> events;

    ThingKind(String stream, Class<? extends DomainEvent> events) {
        this.stream = stream;
        this.events =
                Stream.of(events.getPermittedSubclasses())
                        .map(event -> EventCatalogue.STEERLOG.of(event).name())
                        .toList();
    }

    /// What the ledger calls it.
    public String stream() {
        return stream;
    }

    /// The stored names of its events, in the order in which they are declared.
    public List<String> events() {
        return events;
    }
}
