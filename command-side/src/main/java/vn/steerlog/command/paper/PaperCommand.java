package vn.steerlog.command.paper;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.rules.Command;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperPurpose;
import vn.steerlog.events.paper.PaperSubject;

/// What can be asked of one paper. The meaning of each value is that of the event that follows from
/// it.
public sealed interface PaperCommand extends Command {
    PaperId paper();

    @Override
    default PaperId subject() {
        return paper();
    }

    @Override
    default PaperRefusal unknown() {
        return PaperRefusal.PAPER_UNKNOWN;
    }

    /// The content is kept before this is asked for.
    record AttachPaper(
            PaperId paper,
            PaperSubject about,
            Optional<PaperPurpose> purpose,
            String title,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            LocalDate effectiveOn)
            implements PaperCommand {}

    record WithdrawPaper(PaperId paper, String reason, LocalDate effectiveOn)
            implements PaperCommand {}
}
