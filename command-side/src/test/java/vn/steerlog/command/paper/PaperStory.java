package vn.steerlog.command.paper;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.command.agency.AgencyStory;
import vn.steerlog.command.rules.Scenario;
import vn.steerlog.command.task.TaskStory;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.paper.PaperEvent;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperEvent.PaperWithdrawn;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperPurpose;
import vn.steerlog.events.paper.PaperSubject;
import vn.steerlog.events.paper.PaperSubject.Kind;

/// A paper for stories, attached to a task on the 18th of November.
public final class PaperStory {
    static final PaperId PAPER = new PaperId("paper");
    static final LocalDate ATTACHED_ON = LocalDate.of(2025, 11, 18);
    static final String SHA256 = "ab".repeat(32);
    static final PaperSubject TASK = new PaperSubject(Kind.TASK, TaskStory.TASK.value());
    static final PaperEvent ATTACHED = attached(TASK, Optional.empty());
    static final PaperEvent OF_SCIENCE = attached(TASK, Optional.of(AgencyStory.SCIENCE));
    static final PaperEvent WITHDRAWN =
            new PaperWithdrawn(PAPER, "Tải nhầm tệp", LocalDate.of(2025, 11, 19));

    private PaperStory() {}

    public static Scenario<PaperCommand, ?, PaperEvent> paper() {
        return rules();
    }

    static Scenario<PaperCommand, Paper, PaperEvent> rules() {
        return new Scenario<>(Paper.FOLD, PaperRules::decide);
    }

    static PaperEvent attached(PaperSubject about, Optional<AgencyId> agency) {
        return new PaperAttached(
                PAPER,
                about,
                Optional.of(PaperPurpose.EVIDENCE),
                "Biên bản nghiệm thu",
                "bien-ban.pdf",
                "application/pdf",
                482_113,
                SHA256,
                agency,
                ATTACHED_ON);
    }
}
