package vn.steerlog.command.paper;

import static vn.steerlog.command.agency.AgencyStory.AGENCIES;
import static vn.steerlog.command.agency.AgencyStory.FINANCE;
import static vn.steerlog.command.agency.AgencyStory.HEALTH;
import static vn.steerlog.command.agency.AgencyStory.SCIENCE;
import static vn.steerlog.command.agency.AgencyStory.merged;
import static vn.steerlog.command.bottleneck.BottleneckRefusal.BOTTLENECK_UNKNOWN;
import static vn.steerlog.command.bottleneck.BottleneckRefusal.NOT_YOUR_BOTTLENECK;
import static vn.steerlog.command.decision.DecisionRefusal.DECISION_UNKNOWN;
import static vn.steerlog.command.meeting.MeetingRefusal.MEETING_UNKNOWN;
import static vn.steerlog.command.paper.PaperRefusal.NOT_YOUR_PAPER;
import static vn.steerlog.command.paper.PaperRefusal.PAPER_ATTACHED_ALREADY;
import static vn.steerlog.command.paper.PaperRefusal.PAPER_UNKNOWN;
import static vn.steerlog.command.paper.PaperRefusal.PAPER_WITHDRAWN;
import static vn.steerlog.command.paper.PaperStory.ATTACHED;
import static vn.steerlog.command.paper.PaperStory.ATTACHED_ON;
import static vn.steerlog.command.paper.PaperStory.OF_SCIENCE;
import static vn.steerlog.command.paper.PaperStory.PAPER;
import static vn.steerlog.command.paper.PaperStory.SHA256;
import static vn.steerlog.command.paper.PaperStory.TASK;
import static vn.steerlog.command.paper.PaperStory.WITHDRAWN;
import static vn.steerlog.command.rules.CommonRefusal.ALREADY_EXISTS;
import static vn.steerlog.command.rules.CommonRefusal.DATE_IN_FUTURE;
import static vn.steerlog.command.rules.CommonRefusal.DATE_TOO_EARLY;
import static vn.steerlog.command.rules.CommonRefusal.NO_RIGHT;
import static vn.steerlog.command.rules.CommonRefusal.TEXT_MISSING;
import static vn.steerlog.command.rules.Scenario.TODAY;
import static vn.steerlog.command.rules.Scenario.officer;
import static vn.steerlog.command.target.TargetRefusal.TARGET_UNKNOWN;
import static vn.steerlog.command.task.TaskRefusal.NOT_YOUR_TASK;
import static vn.steerlog.command.task.TaskRefusal.TASK_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.steerlog.command.bottleneck.BottleneckStory;
import vn.steerlog.command.decision.DecisionStory;
import vn.steerlog.command.meeting.MeetingStory;
import vn.steerlog.command.paper.PaperCommand.AttachPaper;
import vn.steerlog.command.paper.PaperCommand.WithdrawPaper;
import vn.steerlog.command.rules.RightsTable;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.command.target.TargetStory;
import vn.steerlog.command.task.TaskStory;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.paper.PaperEvent;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperPurpose;
import vn.steerlog.events.paper.PaperSubject;
import vn.steerlog.events.paper.PaperSubject.Kind;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.task.TaskEvent;

class PaperTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final PaperSubject BOTTLENECK =
            new PaperSubject(Kind.BOTTLENECK, BottleneckStory.BOTTLENECK.value());

    private final Scenario<PaperCommand, Paper, PaperEvent> paper = PaperStory.rules();

    @Test
    void a_paper_is_attached_to_a_task() {
        paper.given(AGENCIES, task(false)).when(attach(TASK)).then(ATTACHED);
    }

    @Test
    void an_officer_attaches_for_the_officers_agency() {
        paper.given(AGENCIES, task(false)).as(officer(SCIENCE)).when(attach(TASK)).then(OF_SCIENCE);
        paper.given(AGENCIES, task(false), merged(SCIENCE, FINANCE))
                .as(officer(SCIENCE))
                .when(attach(TASK))
                .then(PaperStory.attached(TASK, Optional.of(FINANCE)));
    }

    @Test
    void the_secretariat_attaches_papers_to_meetings_decisions_targets_and_bottlenecks() {
        List<DomainEvent> all =
                List.of(MeetingStory.SCHEDULED, DecisionStory.RECORDED, target(), raised());
        for (PaperSubject about : others()) {
            paper.given(AGENCIES, all)
                    .when(attach(about))
                    .then(PaperStory.attached(about, Optional.empty()));
        }
    }

    @Test
    void a_paper_belongs_to_something_that_exists() {
        Map.of(
                        Kind.MEETING, MEETING_UNKNOWN,
                        Kind.DECISION, DECISION_UNKNOWN,
                        Kind.TARGET, TARGET_UNKNOWN,
                        Kind.TASK, TASK_UNKNOWN,
                        Kind.BOTTLENECK, BOTTLENECK_UNKNOWN)
                .forEach((kind, reason) ->
                        paper.given(AGENCIES)
                                .when(attach(new PaperSubject(kind, "nothing")))
                                .refused(reason, "nothing"));
    }

    @Test
    void officers_attach_nothing_to_meetings_decisions_and_targets() {
        for (PaperSubject about : others().subList(0, 3)) {
            paper.given(AGENCIES, MeetingStory.SCHEDULED, DecisionStory.RECORDED)
                    .as(officer(SCIENCE))
                    .when(attach(about))
                    .refused(NO_RIGHT);
        }
    }

    @Test
    void an_officer_attaches_to_the_tasks_of_the_officers_agency_only() {
        paper.given(AGENCIES, task(false))
                .as(officer(HEALTH))
                .when(attach(TASK))
                .then(PaperStory.attached(TASK, Optional.of(HEALTH)));
        paper.given(AGENCIES, task(false))
                .as(officer(FINANCE))
                .when(attach(TASK))
                .refused(NOT_YOUR_TASK);
    }

    @Test
    void an_officer_attaches_to_a_bottleneck_that_the_officers_agency_is_to_resolve() {
        paper.given(AGENCIES, raised(), assigned(SCIENCE))
                .as(officer(SCIENCE))
                .when(attach(BOTTLENECK))
                .then(PaperStory.attached(BOTTLENECK, Optional.of(SCIENCE)));
        paper.given(AGENCIES, raised(), assigned(SCIENCE))
                .as(officer(HEALTH))
                .when(attach(BOTTLENECK))
                .refused(NOT_YOUR_BOTTLENECK);
    }

    @Test
    void to_an_officer_of_another_agency_there_is_no_restricted_task_and_no_paper_of_it() {
        paper.given(AGENCIES, task(true))
                .as(officer(FINANCE))
                .when(attach(TASK))
                .refused(TASK_UNKNOWN);
        paper.given(AGENCIES, task(true), ATTACHED)
                .as(officer(FINANCE))
                .when(withdraw(TODAY))
                .refused(PAPER_UNKNOWN, "paper");
    }

    @Test
    void a_paper_is_attached_once() {
        paper.given(AGENCIES, task(false), ATTACHED).when(attach(TASK)).refused(ALREADY_EXISTS);
    }

    @Test
    void the_same_content_is_attached_to_a_thing_once_and_to_other_things_as_well() {
        paper.given(AGENCIES, task(false), ATTACHED)
                .when(attach(new PaperId("another"), TASK, ATTACHED_ON))
                .refused(PAPER_ATTACHED_ALREADY, "bien-ban.pdf");
        paper.given(AGENCIES, task(false), ATTACHED, WITHDRAWN)
                .when(attach(new PaperId("another"), TASK, ATTACHED_ON))
                .accepted();
        paper.given(AGENCIES, task(false), ATTACHED, raised())
                .when(attach(new PaperId("another"), BOTTLENECK, ATTACHED_ON))
                .accepted();
    }

    @Test
    void a_paper_is_not_attached_in_the_future() {
        paper.given(AGENCIES, task(false))
                .when(attach(PAPER, TASK, TOMORROW))
                .refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void a_paper_is_withdrawn_with_a_reason_and_once() {
        paper.given(AGENCIES, task(false), ATTACHED)
                .when(withdraw(LocalDate.of(2025, 11, 19)))
                .then(WITHDRAWN);
        paper.given(AGENCIES, task(false), ATTACHED)
                .when(new WithdrawPaper(PAPER, " ", TODAY))
                .refused(TEXT_MISSING, "reason");
        paper.given(AGENCIES, task(false), ATTACHED, WITHDRAWN)
                .when(withdraw(TODAY))
                .refused(PAPER_WITHDRAWN);
    }

    @Test
    void a_paper_is_withdrawn_neither_before_it_was_attached_nor_in_the_future() {
        LocalDate before = ATTACHED_ON.minusDays(1);
        paper.given(AGENCIES, task(false), ATTACHED)
                .when(withdraw(before))
                .refused(DATE_TOO_EARLY, before, ATTACHED_ON);
        paper.given(AGENCIES, task(false), ATTACHED)
                .when(withdraw(TOMORROW))
                .refused(DATE_IN_FUTURE, TOMORROW);
    }

    @Test
    void a_paper_that_does_not_exist_is_not_withdrawn() {
        paper.given(AGENCIES).when(withdraw(TODAY)).refused(PAPER_UNKNOWN, "paper");
    }

    @Test
    void an_officer_withdraws_what_was_attached_for_the_officers_agency() {
        paper.given(AGENCIES, task(false), OF_SCIENCE)
                .as(officer(SCIENCE))
                .when(withdraw(TODAY))
                .accepted();
        paper.given(AGENCIES, task(false), OF_SCIENCE)
                .as(officer(HEALTH))
                .when(withdraw(TODAY))
                .refused(NOT_YOUR_PAPER);
        paper.given(AGENCIES, task(false), ATTACHED)
                .as(officer(SCIENCE))
                .when(withdraw(TODAY))
                .refused(NOT_YOUR_PAPER);
    }

    @Test
    void officers_and_the_secretariat_have_papers() {
        RightsTable.of(
                        """
                        AttachPaper:   SECRETARIAT AGENCY_OFFICER
                        WithdrawPaper: SECRETARIAT AGENCY_OFFICER
                        """)
                .holds(
                        PaperCommand.class,
                        paper,
                        SCIENCE,
                        Map.of(
                                attach(TASK), after(task(false)),
                                withdraw(TODAY), after(task(false), OF_SCIENCE)));
    }

    private static List<PaperSubject> others() {
        return List.of(
                new PaperSubject(Kind.MEETING, MeetingStory.MEETING.value()),
                new PaperSubject(Kind.DECISION, DecisionStory.DECISION.value()),
                new PaperSubject(Kind.TARGET, TargetStory.TARGET.value()),
                BOTTLENECK);
    }

    private static List<DomainEvent> after(DomainEvent... events) {
        List<DomainEvent> history = new ArrayList<>(AGENCIES);
        history.addAll(List.of(events));
        return history;
    }

    private static DomainEvent task(boolean restricted) {
        return new TaskEvent.TaskAssigned(
                TaskStory.TASK,
                Optional.empty(),
                "Rà soát điểm nghẽn",
                Optional.of(SCIENCE),
                List.of(HEALTH),
                Optional.empty(),
                DueDate.NONE,
                restricted,
                Optional.empty());
    }

    private static DomainEvent raised() {
        return new BottleneckRaised(
                BottleneckStory.BOTTLENECK,
                BottleneckGroup.PEOPLE,
                Optional.empty(),
                "Thiếu người",
                Optional.empty(),
                Optional.empty());
    }

    private static DomainEvent target() {
        return new TargetSet(
                TargetStory.TARGET,
                "Số hóa hồ sơ",
                "%",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static DomainEvent assigned(AgencyId agency) {
        return new BottleneckAssigned(
                BottleneckStory.BOTTLENECK, agency, DueDate.NONE, Optional.empty(), ATTACHED_ON);
    }

    private static AttachPaper attach(PaperSubject about) {
        return attach(PAPER, about, ATTACHED_ON);
    }

    private static AttachPaper attach(PaperId id, PaperSubject about, LocalDate on) {
        return new AttachPaper(
                id,
                about,
                Optional.of(PaperPurpose.EVIDENCE),
                "Biên bản nghiệm thu",
                "bien-ban.pdf",
                "application/pdf",
                482_113,
                SHA256,
                on);
    }

    private static WithdrawPaper withdraw(LocalDate on) {
        return new WithdrawPaper(PAPER, "Tải nhầm tệp", on);
    }
}
