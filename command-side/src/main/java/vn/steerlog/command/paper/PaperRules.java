package vn.steerlog.command.paper;

import static vn.steerlog.command.paper.PaperRefusal.PAPER_ATTACHED_ALREADY;
import static vn.steerlog.command.paper.PaperRefusal.PAPER_WITHDRAWN;
import static vn.steerlog.command.rules.Refused.require;

import java.util.List;
import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.paper.Paper.Status;
import vn.steerlog.command.paper.PaperCommand.AttachPaper;
import vn.steerlog.command.paper.PaperCommand.WithdrawPaper;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.Days;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Rights;
import vn.steerlog.command.rules.SoundValues;
import vn.steerlog.events.paper.PaperEvent;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperEvent.PaperWithdrawn;

/// What may happen to a paper. A thing that has ended may still be given papers: what proves it
/// often comes after it.
final class PaperRules {
    private PaperRules() {}

    /// @throws vn.steerlog.command.rules.Refused with a [PaperRefusal], or a reason of the thing to
    ///   which the paper belongs
    static List<PaperEvent> decide(PaperCommand command, Paper paper, Facts facts) {
        PaperRights.check(command, paper, facts);
        SoundValues.require(command);
        return List.of(
                switch (command) {
                    case AttachPaper c -> attach(c, paper, facts);
                    case WithdrawPaper c -> withdraw(c, paper, facts);
                });
    }

    private static PaperEvent attach(AttachPaper c, Paper paper, Facts facts) {
        require(paper.status() == Status.NONE, CommonRefusal.ALREADY_EXISTS);
        Days.requirePast(c.effectiveOn(), facts);
        boolean there = facts.readAll(PaperDirectory.FOLD).holds(c.about(), c.sha256());
        require(!there, PAPER_ATTACHED_ALREADY, c.fileName());
        return new PaperAttached(
                c.paper(),
                c.about(),
                c.purpose(),
                c.title(),
                c.fileName(),
                c.mediaType(),
                c.size(),
                c.sha256(),
                Rights.officersAgency(facts).map(mine -> Agencies.holder(mine, facts)),
                c.effectiveOn());
    }

    private static PaperEvent withdraw(WithdrawPaper c, Paper paper, Facts facts) {
        require(paper.status() == Status.ATTACHED, PAPER_WITHDRAWN);
        Days.requirePast(c.effectiveOn(), facts);
        Days.requireFrom(c.effectiveOn(), paper.attachedOn());
        return new PaperWithdrawn(c.paper(), c.reason(), c.effectiveOn());
    }
}
