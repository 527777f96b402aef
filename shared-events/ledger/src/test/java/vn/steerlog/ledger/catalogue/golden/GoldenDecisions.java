package vn.steerlog.ledger.catalogue.golden;

import static java.util.Map.entry;
import static vn.steerlog.ledger.catalogue.golden.Golden.DAY;
import static vn.steerlog.ledger.catalogue.golden.Golden.DECISION;
import static vn.steerlog.ledger.catalogue.golden.Golden.MEETING;
import static vn.steerlog.ledger.catalogue.golden.Golden.RESOLUTION_57;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionAnnounced;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;

final class GoldenDecisions {
    static final List<Map.Entry<String, DomainEvent>> EVENTS =
            List.of(
                    entry(
                            "DecisionRecorded.1",
                            new DecisionRecorded(
                                    DECISION,
                                    Optional.of(MEETING),
                                    Optional.of("Trưởng Ban"),
                                    "Thành viên Ban Chỉ đạo lập nhóm chuyên gia để có sản phẩm cho"
                                            + " ngành, lĩnh vực, đơn vị phụ trách",
                                    Optional.of(RESOLUTION_57),
                                    Optional.of(DAY))),
                    entry(
                            "DecisionRecorded.1.minimal",
                            new DecisionRecorded(
                                    DECISION,
                                    Optional.empty(),
                                    Optional.empty(),
                                    "Khắc phục ngay hạn chế",
                                    Optional.empty(),
                                    Optional.empty())),
                    entry(
                            "DecisionAmended.1",
                            new DecisionAmended(
                                    DECISION,
                                    "Thành viên Ban Chỉ đạo lập nhóm chuyên gia trong tháng 12",
                                    "Bổ sung thời hạn",
                                    DAY)),
                    entry(
                            "DecisionAnnounced.1",
                            new DecisionAnnounced(DECISION, RESOLUTION_57, DAY)),
                    entry(
                            "DecisionRevoked.1",
                            new DecisionRevoked(DECISION, "Trùng với kết luận số 2", DAY)));

    private GoldenDecisions() {}
}
