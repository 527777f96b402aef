package vn.steerlog.ledger.catalogue.golden;

import static java.util.Map.entry;
import static vn.steerlog.ledger.catalogue.golden.Golden.DAY;
import static vn.steerlog.ledger.catalogue.golden.Golden.DEPARTMENT;
import static vn.steerlog.ledger.catalogue.golden.Golden.MEETING;
import static vn.steerlog.ledger.catalogue.golden.Golden.TASK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.events.paper.PaperEvent.PaperWithdrawn;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperPurpose;
import vn.steerlog.events.paper.PaperSubject;

final class GoldenPapers {
    private static final PaperId PAPER = new PaperId("019a8f10-0011-7a00-8000-000000011001");
    private static final String SHA256 =
            "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";
    static final List<Map.Entry<String, DomainEvent>> EVENTS =
            List.of(
                    entry(
                            "PaperAttached.1",
                            new PaperAttached(
                                    PAPER,
                                    new PaperSubject(PaperSubject.Kind.TASK, TASK.value()),
                                    Optional.of(PaperPurpose.EVIDENCE),
                                    "Biên bản nghiệm thu",
                                    "Biên bản nghiệm thu (ký).pdf",
                                    "application/pdf",
                                    482_113,
                                    SHA256,
                                    Optional.of(DEPARTMENT),
                                    DAY)),
                    entry(
                            "PaperAttached.1.minimal",
                            new PaperAttached(
                                    PAPER,
                                    new PaperSubject(PaperSubject.Kind.MEETING, MEETING.value()),
                                    Optional.empty(),
                                    "Số liệu",
                                    "so-lieu.csv",
                                    "text/csv",
                                    11,
                                    SHA256,
                                    Optional.empty(),
                                    DAY)),
                    entry(
                            "PaperWithdrawn.1",
                            new PaperWithdrawn(PAPER, "Tải nhầm bản chưa ký", DAY)));

    private GoldenPapers() {}
}
