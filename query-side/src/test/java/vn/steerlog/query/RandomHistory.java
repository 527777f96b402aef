package vn.steerlog.query;

import static vn.steerlog.query.Things.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.Id;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyEvent.AgenciesAbsorbed;
import vn.steerlog.events.agency.AgencyEvent.AgencyClosed;
import vn.steerlog.events.agency.AgencyEvent.AgencyCodeAssigned;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.bottleneck.BottleneckId;
import vn.steerlog.events.calendar.CalendarEntryId;
import vn.steerlog.events.calendar.CalendarEvent.HolidayDeclared;
import vn.steerlog.events.calendar.CalendarEvent.HolidayWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapWithdrawn;
import vn.steerlog.events.calendar.CalendarEvent.WorkingDaySwapped;
import vn.steerlog.events.calendar.CalendarId;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeDissolved;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.MemberReleased;
import vn.steerlog.events.committee.CommitteeEvent.SubgroupFormed;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.committee.MemberId;
import vn.steerlog.events.committee.SubgroupId;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionAnnounced;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingEvent.AttendanceRecorded;
import vn.steerlog.events.meeting.MeetingEvent.MeetingCancelled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingRescheduled;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperEvent.PaperWithdrawn;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperPurpose;
import vn.steerlog.events.paper.PaperSubject;
import vn.steerlog.events.person.PersonEvent.PersonCorrected;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.events.target.ChallengeId;
import vn.steerlog.events.target.MeasurementId;
import vn.steerlog.events.target.TargetEvent.MeasurementRecorded;
import vn.steerlog.events.target.TargetEvent.TargetChallenged;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.target.TargetEvent.TargetWithdrawn;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.ReportId;
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
import vn.steerlog.events.task.TaskId;

/// A committee's years in short, the same for the same seed: commits in which everything happens
/// that can happen to the nine things, in an order in which it can.
public final class RandomHistory {
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    private final Random random;
    private final List<AgencyId> agencies = new ArrayList<>();
    private final List<CommitteeId> committees = new ArrayList<>();
    private final Map<CommitteeId, List<MemberId>> members = new HashMap<>();
    private final List<MeetingId> meetings = new ArrayList<>();
    private final List<DecisionId> decisions = new ArrayList<>();
    private final List<TargetId> targets = new ArrayList<>();
    private final List<PersonId> persons = new ArrayList<>();
    private final List<BottleneckId> bottlenecks = new ArrayList<>();
    private final List<PaperId> papers = new ArrayList<>();
    private final List<TaskPlot> tasks = new ArrayList<>();
    private int calendarEvents;
    private int ids;
    private int days;

    public RandomHistory(long seed) {
        random = new Random(seed);
    }

    /// The events of the next commit: mostly one, at times a whole list.
    public List<DomainEvent> next() {
        days += random.nextInt(3);
        if (agencies.size() < 4) {
            return List.of(register());
        }
        if (random.nextInt(20) == 0) {
            List<DomainEvent> list = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                list.add(register());
                list.add(assign());
            }
            return list;
        }
        return happened();
    }

    private List<DomainEvent> happened() {
        return switch (random.nextInt(26)) {
            case 0 -> agency();
            case 1, 2 -> List.of(committee());
            case 3, 4 -> List.of(meeting());
            case 5, 6 -> List.of(decision());
            case 7 -> List.of(target());
            case 8 -> List.of(random.nextInt(4) == 0 ? calendar() : bottleneck());
            case 9, 10, 11 -> List.of(assign());
            case 12 -> List.of(person());
            case 13 -> List.of(paper());
            default -> List.of(tasks.isEmpty() ? assign() : recent().next());
        };
    }

    /// Much happens to few tasks at a time.
    private TaskPlot recent() {
        return tasks.get(tasks.size() - 1 - random.nextInt(Math.min(4, tasks.size())));
    }

    private AgencyRegistered register() {
        AgencyId id = new AgencyId(id("a"));
        Optional<AgencyId> parent = maybe(agencies);
        agencies.add(id);
        return new AgencyRegistered(
                id,
                "Sở số " + number(id) + " tỉnh Đắk Nông",
                some(() -> "S-" + number(id)),
                any(List.of(AgencyKind.values())),
                some(() -> "Chính quyền"),
                parent,
                some(this::day));
    }

    private List<DomainEvent> agency() {
        AgencyId id = any(agencies);
        return switch (random.nextInt(agencies.size() > 5 ? 5 : 3)) {
            case 0 -> List.of(register());
            case 1 ->
                    List.of(
                            new AgencyRenamed(
                                    id, "Tên mới " + ++ids, day(), some(() -> document("QĐ 1"))));
            case 2 -> List.of(new AgencyCodeAssigned(id, id("H"), day()));
            case 3 -> {
                agencies.remove(id);
                AgencyId into = any(agencies);
                yield List.of(
                        new AgencyMerged(id, into, day(), some(() -> document("NQ 2"))),
                        new AgenciesAbsorbed(
                                into, List.of(id), day(), some(() -> document("NQ 2"))));
            }
            default -> {
                agencies.remove(id);
                yield List.of(new AgencyClosed(id, day(), "Hết nhiệm vụ."));
            }
        };
    }

    private DomainEvent committee() {
        if (committees.size() < 2) {
            CommitteeId id = new CommitteeId(id("c"));
            committees.add(id);
            members.put(id, new ArrayList<>());
            return new CommitteeEstablished(
                    id, "Ban " + number(id), some(() -> document("57-NQ/TW")), some(this::day));
        }
        CommitteeId id = any(committees);
        List<MemberId> seats = members.getOrDefault(id, List.of());
        return switch (random.nextInt(10)) {
            case 0 -> {
                committees.remove(id);
                yield new CommitteeDissolved(id, day(), "Xong việc");
            }
            case 1, 2 ->
                    new SubgroupFormed(
                            id,
                            new SubgroupId(id("s")),
                            "Nhóm chuyên gia",
                            some(() -> "Dữ liệu"),
                            maybe(agencies),
                            day());
            case 3, 4 ->
                    seats.isEmpty()
                            ? appoint(id)
                            : new MemberReleased(id, seats.removeFirst(), day(), "Chuyển công tác");
            default -> appoint(id);
        };
    }

    private MemberAppointed appoint(CommitteeId id) {
        MemberId seat = new MemberId(id("m"));
        members.computeIfAbsent(id, _ -> new ArrayList<>()).add(seat);
        return new MemberAppointed(
                id,
                seat,
                "Thành viên",
                some(() -> "Giám đốc Sở"),
                maybe(agencies),
                some(this::day),
                maybe(persons));
    }

    private DomainEvent person() {
        if (persons.size() < 4) {
            PersonId id = new PersonId(id("n"));
            persons.add(id);
            return new PersonRecorded(id, "c2VhbGVk" + number(id));
        }
        return random.nextBoolean()
                ? new PersonCorrected(any(persons), "bmV3" + ++ids, "Ghi nhầm")
                : new PersonErased(persons.removeFirst(), "Theo yêu cầu");
    }

    private DomainEvent meeting() {
        if (meetings.isEmpty() || random.nextInt(3) == 0) {
            MeetingId id = new MeetingId(id("h"));
            meetings.add(id);
            return new MeetingScheduled(
                    id,
                    maybe(committees),
                    "Hội nghị " + number(id),
                    some(this::day),
                    some(() -> "chiều"),
                    some(() -> "Trưởng Ban"),
                    some(() -> "Trụ sở"),
                    random.nextBoolean() ? List.of("Sapa", "Bát Xát") : List.of());
        }
        MeetingId id = any(meetings);
        return switch (random.nextInt(6)) {
            case 0 -> {
                meetings.remove(id);
                yield new MeetingCancelled(id, "Hoãn vô thời hạn");
            }
            case 1 -> new MeetingClosed(id, some(this::day));
            case 2 ->
                    new MeetingRescheduled(
                            id,
                            "Hội nghị dời lịch " + ++ids,
                            some(this::day),
                            some(() -> "sáng"),
                            some(() -> "Phó Trưởng Ban"),
                            some(() -> "Hội trường"),
                            random.nextBoolean() ? List.of("Sapa") : List.of(),
                            "Trùng lịch");
            default ->
                    new AttendanceRecorded(
                            id,
                            some(() -> "Sapa"),
                            random.nextInt(300),
                            List.of(any(agencies)),
                            List.of());
        };
    }

    private DomainEvent decision() {
        if (decisions.isEmpty() || random.nextInt(2) == 0) {
            DecisionId id = new DecisionId(id("k"));
            decisions.add(id);
            return new DecisionRecorded(
                    id,
                    maybe(meetings),
                    some(() -> "Trưởng Ban"),
                    "Nội dung kết luận " + number(id),
                    some(() -> document("12-TB/TU ngày 01/3/2025")),
                    some(this::day));
        }
        DecisionId id = any(decisions);
        if (random.nextInt(4) == 0) {
            decisions.remove(id);
            return new DecisionRevoked(id, "Trái thẩm quyền", day());
        }
        if (random.nextInt(4) == 0) {
            return new DecisionAnnounced(id, document("15-TB/TU ngày 01/3/2025"), day());
        }
        return new DecisionAmended(id, "Nội dung sửa " + ++ids, "Cho rõ hơn", day());
    }

    private DomainEvent target() {
        if (targets.isEmpty() || random.nextInt(3) == 0) {
            TargetId id = new TargetId(id("g"));
            targets.add(id);
            return new TargetSet(
                    id,
                    "Tỷ lệ " + number(id),
                    random.nextBoolean() ? "%" : "doanh nghiệp",
                    some(() -> any(List.of(Comparison.values()))),
                    some(this::number),
                    some(this::number),
                    some(RandomHistory::period),
                    some(() -> document("57-NQ/TW")),
                    maybe(agencies),
                    some(this::day));
        }
        TargetId id = any(targets);
        return switch (random.nextInt(8)) {
            case 0 -> {
                targets.remove(id);
                yield new TargetWithdrawn(id, "Không còn phù hợp", day());
            }
            case 1 ->
                    new TargetChallenged(
                            id, new ChallengeId(id("y")), "Quá cao", maybe(agencies), day());
            case 2, 3 ->
                    new TargetRevised(
                            id,
                            some(() -> any(List.of(Comparison.values()))),
                            number(),
                            some(RandomHistory::period),
                            "Sát thực tế",
                            document("QĐ 9"),
                            day());
            default ->
                    new MeasurementRecorded(
                            id,
                            new MeasurementId(id("d")),
                            some(() -> any(List.of(Comparison.values()))),
                            number(),
                            some(() -> "4.607"),
                            some(RandomHistory::period),
                            some(this::day),
                            some(() -> "Cục Thống kê"));
        };
    }

    private DomainEvent bottleneck() {
        if (bottlenecks.isEmpty() || random.nextInt(3) == 0) {
            BottleneckId id = new BottleneckId(id("b"));
            bottlenecks.add(id);
            return new BottleneckRaised(
                    id,
                    any(List.of(BottleneckGroup.values())),
                    some(() -> "Hạ tầng số"),
                    "Thiếu đường truyền",
                    maybe(agencies),
                    some(this::day));
        }
        BottleneckId id = any(bottlenecks);
        if (random.nextInt(4) == 0) {
            bottlenecks.remove(id);
            return new BottleneckResolved(id, "Đã kéo cáp quang", day());
        }
        return new BottleneckAssigned(id, any(agencies), due(), some(() -> "Gấp"), day());
    }

    private DomainEvent paper() {
        if (!papers.isEmpty() && random.nextInt(3) == 0) {
            return new PaperWithdrawn(papers.removeFirst(), "Tải nhầm tệp", day());
        }
        PaperId id = new PaperId(id("l"));
        papers.add(id);
        return new PaperAttached(
                id,
                subject(),
                some(() -> any(List.of(PaperPurpose.values()))),
                "Tài liệu " + number(id),
                "tai-lieu-" + number(id) + ".pdf",
                "application/pdf",
                1 + random.nextInt(20_000_000),
                "%064x".formatted(random.nextLong()),
                maybe(agencies),
                day());
    }

    private PaperSubject subject() {
        Map<PaperSubject.Kind, Optional<? extends Id>> known =
                new EnumMap<>(
                        Map.of(
                                PaperSubject.Kind.MEETING, maybe(meetings),
                                PaperSubject.Kind.DECISION, maybe(decisions),
                                PaperSubject.Kind.TARGET, maybe(targets),
                                PaperSubject.Kind.BOTTLENECK, maybe(bottlenecks),
                                PaperSubject.Kind.TASK,
                                        maybe(tasks.stream().map(plot -> plot.task).toList())));
        PaperSubject.Kind kind = any(List.of(PaperSubject.Kind.values()));
        return known.getOrDefault(kind, Optional.empty())
                .map(its -> new PaperSubject(kind, its.value()))
                .orElse(new PaperSubject(PaperSubject.Kind.MEETING, "h0"));
    }

    /// A holiday and a swap, then both are withdrawn, and so on.
    private DomainEvent calendar() {
        int round = calendarEvents / 4;
        CalendarEntryId holiday = new CalendarEntryId("holiday-" + round);
        CalendarEntryId swap = new CalendarEntryId("swap-" + round);
        LocalDate day = START.plusDays(7L * round);
        DocumentReference basis =
                new DocumentReference("Thông báo về nghỉ lễ", Optional.empty(), Optional.empty());
        return switch (calendarEvents++ % 4) {
            case 0 ->
                    new HolidayDeclared(
                            CalendarId.WORKING, holiday, day, day.plusDays(1), "Tết", basis);
            case 1 ->
                    new WorkingDaySwapped(
                            CalendarId.WORKING, swap, day.plusDays(2), day.plusDays(3), basis);
            case 2 -> new HolidayWithdrawn(CalendarId.WORKING, holiday, "Ghi nhầm");
            default -> new WorkingDaySwapWithdrawn(CalendarId.WORKING, swap, "Đã thay thế");
        };
    }

    private DomainEvent assign() {
        TaskId id = new TaskId(id("t"));
        Optional<AgencyId> lead = maybe(agencies);
        DueDate due = due();
        tasks.add(new TaskPlot(id, lead, due));
        return new TaskAssigned(
                id,
                maybe(decisions),
                "Nhiệm vụ số " + number(id),
                lead,
                random.nextBoolean() ? List.of(any(agencies)) : List.of(),
                some(() -> "Báo cáo"),
                due,
                random.nextInt(5) == 0,
                some(this::day));
    }

    private DueDate due() {
        return switch (random.nextInt(6)) {
            case 0 -> DueDate.NONE;
            case 1 -> new DueDate(DueDate.Kind.URGENT, Optional.empty(), Optional.of("sớm"));
            case 2 ->
                    new DueDate(
                            DueDate.Kind.RECURRING, Optional.empty(), Optional.of("thường xuyên"));
            case 3 ->
                    new DueDate(
                            DueDate.Kind.DATED,
                            Optional.of(START.plusDays(days + random.nextInt(60))),
                            Optional.of("trước 05/3/2025"));
            default -> DueDate.on(START.plusDays(days + random.nextInt(60)));
        };
    }

    private static Period period() {
        return new Period("10 tháng 2025", Optional.empty(), Optional.empty());
    }

    private LocalDate day() {
        return START.plusDays(random.nextInt(days + 1));
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3));
    }

    /// Texts hold no ids, so that one found in a sentence has no business there.
    private static String number(Id id) {
        return id.value().substring(1);
    }

    private String id(String kind) {
        return kind + ++ids;
    }

    private <T> T any(List<T> known) {
        return known.get(random.nextInt(known.size()));
    }

    private <T> Optional<T> maybe(List<T> known) {
        return known.isEmpty() || random.nextInt(4) == 0
                ? Optional.empty()
                : Optional.of(any(known));
    }

    private <T> Optional<T> some(Supplier<T> what) {
        return random.nextBoolean() ? Optional.of(what.get()) : Optional.empty();
    }

    /// What can happen next to one task.
    private final class TaskPlot {
        private final TaskId task;
        private final List<ReportId> reports = new ArrayList<>();
        private Optional<AgencyId> lead;
        private DueDate due;
        private Optional<ExtensionId> asked = Optional.empty();
        private String state = "open";

        TaskPlot(TaskId task, Optional<AgencyId> lead, DueDate due) {
            this.task = task;
            this.lead = lead;
            this.due = due;
        }

        DomainEvent next() {
            return switch (state) {
                case "submitted" -> judged();
                case "suspended" -> {
                    state = "open";
                    yield new TaskResumed(task, "Đã có hướng dẫn", day());
                }
                case "ended" -> {
                    state = "open";
                    asked = Optional.empty();
                    yield new TaskReopened(task, "Làm lại", day());
                }
                default -> open();
            };
        }

        private DomainEvent judged() {
            if (random.nextBoolean()) {
                state = "open";
                return new ResultReturned(task, "Chưa đạt.", day());
            }
            state = "ended";
            return new ResultAccepted(task, some(() -> "Tốt"), day());
        }

        private DomainEvent open() {
            return switch (random.nextInt(12)) {
                case 0 -> new TaskAcknowledged(task, day());
                case 1 -> {
                    lead = maybe(agencies);
                    yield new TaskReassigned(task, lead, List.of(any(agencies)), "Đổi việc", day());
                }
                case 2, 7, 8 -> extension();
                case 3, 4 -> {
                    state = "submitted";
                    yield new ResultSubmitted(
                            task, "Đã xong.", some(() -> document("1/BC")), day());
                }
                case 5 -> {
                    state = "suspended";
                    yield new TaskSuspended(task, "Chờ hướng dẫn", day());
                }
                case 6 -> {
                    if (random.nextInt(4) > 0) {
                        yield report();
                    }
                    state = "ended";
                    yield new TaskCancelled(task, "Trùng việc", day());
                }
                default -> report();
            };
        }

        private DomainEvent extension() {
            if (asked.isEmpty()) {
                asked = Optional.of(new ExtensionId(id("x")));
                return new ExtensionRequested(task, asked.get(), due(), "Chờ số liệu");
            }
            ExtensionId extension = asked.get();
            asked = Optional.empty();
            if (random.nextBoolean()) {
                return new ExtensionRefused(task, extension, "Không có lý do");
            }
            due = due();
            return new ExtensionGranted(task, extension, due, some(() -> "Lần cuối"));
        }

        private DomainEvent report() {
            if (!reports.isEmpty() && random.nextInt(3) == 0) {
                return new ReportCorrected(
                        task, any(reports), random.nextInt(101), "Số đúng", day(), "Gõ nhầm");
            }
            ReportId report = new ReportId(id("r"));
            reports.add(report);
            return new ProgressReported(
                    task, report, random.nextInt(101), "Đang làm, còn chờ.", day());
        }
    }
}
