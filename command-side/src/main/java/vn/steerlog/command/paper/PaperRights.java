package vn.steerlog.command.paper;

import static vn.steerlog.command.paper.PaperRefusal.NOT_YOUR_PAPER;
import static vn.steerlog.command.paper.PaperRefusal.PAPER_UNKNOWN;
import static vn.steerlog.command.rules.Refused.require;

import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.bottleneck.Bottlenecks;
import vn.steerlog.command.decision.Decisions;
import vn.steerlog.command.meeting.Meetings;
import vn.steerlog.command.paper.Paper.Status;
import vn.steerlog.command.paper.PaperCommand.AttachPaper;
import vn.steerlog.command.paper.PaperCommand.WithdrawPaper;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.command.target.Targets;
import vn.steerlog.command.task.Tasks;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.events.paper.PaperSubject;
import vn.steerlog.events.paper.PaperSubject.Kind;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.events.task.TaskId;

/// Who may do what to a paper. Officers attach papers to the tasks of their agency and to the
/// bottlenecks that it is to resolve, and withdraw what was attached for their agency; all else is
/// the secretariat's.
final class PaperRights {
    private PaperRights() {}

    static void check(PaperCommand command, Paper paper, Facts facts) {
        Rights.requireRole(Rights.REPORTING, facts);
        switch (command) {
            case AttachPaper c -> checkAttaching(c.about(), facts);
            case WithdrawPaper c -> checkWithdrawing(c, paper, facts);
        }
    }

    private static void checkAttaching(PaperSubject about, Facts facts) {
        boolean officer = Rights.officersAgency(facts).isPresent();
        boolean theirs = about.kind() == Kind.TASK || about.kind() == Kind.BOTTLENECK;
        require(!officer || theirs, CommonRefusal.NO_RIGHT);
        switch (about.kind()) {
            case MEETING -> Meetings.requireKnown(new MeetingId(about.id()), facts);
            case DECISION -> Decisions.requireKnown(new DecisionId(about.id()), facts);
            case TARGET -> Targets.requireKnown(new TargetId(about.id()), facts);
            case TASK -> Tasks.requireOwn(new TaskId(about.id()), facts);
            case BOTTLENECK -> Bottlenecks.requireOwn(new BottleneckId(about.id()), facts);
        }
    }

    /// To somebody who may not see a restricted task there are no papers of it.
    private static void checkWithdrawing(WithdrawPaper command, Paper paper, Facts facts) {
        boolean seen =
                paper.about()
                        .filter(about ->
                                about.kind() != Kind.TASK
                                        || Tasks.shows(new TaskId(about.id()), facts))
                        .isPresent();
        require(seen && paper.status() != Status.NONE, PAPER_UNKNOWN, command.paper().value());
        Rights.officersAgency(facts)
                .ifPresent(mine -> require(isOf(mine, paper, facts), NOT_YOUR_PAPER));
    }

    private static boolean isOf(AgencyId mine, Paper paper, Facts facts) {
        return paper.agency().filter(its -> Agencies.sameHolder(its, mine, facts)).isPresent();
    }
}
