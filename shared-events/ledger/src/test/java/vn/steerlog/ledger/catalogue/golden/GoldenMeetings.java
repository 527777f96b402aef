package vn.steerlog.ledger.catalogue.golden;

import static java.util.Map.entry;
import static vn.steerlog.ledger.catalogue.golden.Golden.COMMITTEE;
import static vn.steerlog.ledger.catalogue.golden.Golden.DAY;
import static vn.steerlog.ledger.catalogue.golden.Golden.DEPARTMENT;
import static vn.steerlog.ledger.catalogue.golden.Golden.MEETING;
import static vn.steerlog.ledger.catalogue.golden.Golden.PROVINCE;
import static vn.steerlog.ledger.catalogue.golden.Golden.STANDING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.meeting.MeetingEvent.AttendanceRecorded;
import vn.steerlog.events.meeting.MeetingEvent.MeetingCancelled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingRescheduled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;

final class GoldenMeetings {
    static final List<Map.Entry<String, DomainEvent>> EVENTS =
            List.of(
                    entry(
                            "MeetingScheduled.1",
                            new MeetingScheduled(
                                    MEETING,
                                    Optional.of(COMMITTEE),
                                    "Hội nghị đôn đốc triển khai các nhiệm vụ trọng tâm năm 2025",
                                    Optional.of(DAY),
                                    Optional.of("chiều"),
                                    Optional.of("Trưởng Ban"),
                                    Optional.of("Trụ sở Tỉnh ủy"),
                                    List.of("Điểm cầu Sa Pa", "Điểm cầu Bát Xát"))),
                    entry(
                            "MeetingScheduled.1.minimal",
                            new MeetingScheduled(
                                    MEETING,
                                    Optional.empty(),
                                    "Phiên họp",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of())),
                    entry(
                            "MeetingRescheduled.1",
                            new MeetingRescheduled(
                                    MEETING,
                                    "Hội nghị đôn đốc triển khai các nhiệm vụ trọng tâm năm 2025",
                                    Optional.of(DAY),
                                    Optional.of("sáng"),
                                    Optional.of("Phó Trưởng Ban Thường trực"),
                                    Optional.of("Trung tâm Hội nghị tỉnh"),
                                    List.of("Điểm cầu Sa Pa"),
                                    "Trùng lịch tiếp công dân")),
                    entry(
                            "MeetingRescheduled.1.minimal",
                            new MeetingRescheduled(
                                    MEETING,
                                    "Phiên họp",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of(),
                                    "Chưa ấn định được ngày")),
                    entry(
                            "AttendanceRecorded.1",
                            new AttendanceRecorded(
                                    MEETING,
                                    Optional.of("Điểm cầu Sa Pa"),
                                    42,
                                    List.of(DEPARTMENT, STANDING),
                                    List.of(PROVINCE))),
                    entry(
                            "AttendanceRecorded.1.minimal",
                            new AttendanceRecorded(
                                    MEETING, Optional.empty(), 0, List.of(), List.of())),
                    entry("MeetingClosed.1", new MeetingClosed(MEETING, Optional.of(DAY))),
                    entry("MeetingClosed.1.minimal", new MeetingClosed(MEETING, Optional.empty())),
                    entry(
                            "MeetingCancelled.1",
                            new MeetingCancelled(MEETING, "Hoãn do mưa lũ, sẽ mời họp lại")));

    private GoldenMeetings() {}
}
