package vn.steerlog.ledger.catalogue.golden;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.events.task.TaskId;

/// What each golden file must load as, by the file's name without `.json`: `TaskAssigned.1`, and
/// `TaskAssigned.1.minimal` with everything absent that may be.
public final class Golden {
    static final AgencyId PROVINCE = new AgencyId("019a8f10-0001-7a00-8000-00000000a001");
    static final AgencyId DEPARTMENT = new AgencyId("019a8f10-0002-7a00-8000-00000000a002");
    static final AgencyId STANDING = new AgencyId("019a8f10-0003-7a00-8000-00000000a003");
    static final CommitteeId COMMITTEE = new CommitteeId("019a8f10-0004-7a00-8000-00000000b001");
    static final MeetingId MEETING = new MeetingId("019a8f10-0005-7a00-8000-00000000c001");
    static final DecisionId DECISION = new DecisionId("019a8f10-0006-7a00-8000-00000000d001");
    static final TaskId TASK = new TaskId("019a8f10-0007-7a00-8000-00000000e001");
    static final LocalDate DAY = LocalDate.of(2025, 11, 17);
    static final DocumentReference RESOLUTION_57 =
            new DocumentReference(
                    "57-NQ/TW ngày 22/12/2024",
                    Optional.of("57-NQ/TW"),
                    Optional.of(LocalDate.of(2024, 12, 22)));
    static final DocumentReference VAGUE_DOCUMENT =
            new DocumentReference(
                    "theo ý kiến của Thường trực Tỉnh ủy", Optional.empty(), Optional.empty());
    static final DueDate BEFORE_MID_DECEMBER =
            new DueDate(
                    DueDate.Kind.DATED,
                    Optional.of(LocalDate.of(2025, 12, 15)),
                    Optional.of("chậm nhất 15/12/2025"));
    static final Period TEN_MONTHS =
            new Period(
                    "10 tháng 2025",
                    Optional.of(LocalDate.of(2025, 1, 1)),
                    Optional.of(LocalDate.of(2025, 10, 31)));

    private Golden() {}

    /// Every golden file.
    public static Map<String, DomainEvent> events() {
        Map<String, DomainEvent> all = new LinkedHashMap<>();
        Stream.of(
                        GoldenAgencies.EVENTS,
                        GoldenCommittees.EVENTS,
                        GoldenMeetings.EVENTS,
                        GoldenDecisions.EVENTS,
                        GoldenTasks.EVENTS,
                        GoldenTaskResults.EVENTS,
                        GoldenTargets.EVENTS,
                        GoldenBottlenecks.EVENTS,
                        GoldenPapers.EVENTS,
                        GoldenPersons.EVENTS,
                        GoldenCalendar.EVENTS)
                .flatMap(List::stream)
                .forEach(line -> all.put(line.getKey(), line.getValue()));
        return all;
    }
}
