package vn.steerlog.ledger.catalogue.golden;

import static java.util.Map.entry;
import static vn.steerlog.ledger.catalogue.golden.Golden.DAY;
import static vn.steerlog.ledger.catalogue.golden.Golden.DEPARTMENT;
import static vn.steerlog.ledger.catalogue.golden.Golden.RESOLUTION_57;
import static vn.steerlog.ledger.catalogue.golden.Golden.TEN_MONTHS;
import static vn.steerlog.ledger.catalogue.golden.Golden.VAGUE_DOCUMENT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.Period;
import vn.steerlog.events.target.ChallengeId;
import vn.steerlog.events.target.MeasurementId;
import vn.steerlog.events.target.TargetEvent.MeasurementRecorded;
import vn.steerlog.events.target.TargetEvent.TargetChallenged;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.target.TargetEvent.TargetWithdrawn;
import vn.steerlog.events.target.TargetId;

final class GoldenTargets {
    private static final TargetId TARGET = new TargetId("019a8f10-000c-7a00-8000-00000000f001");
    private static final ChallengeId CHALLENGE =
            new ChallengeId("019a8f10-000d-7a00-8000-00000000f002");
    private static final MeasurementId MEASUREMENT =
            new MeasurementId("019a8f10-000e-7a00-8000-00000000f003");
    static final List<Map.Entry<String, DomainEvent>> EVENTS =
            List.of(
                    entry(
                            "TargetSet.1",
                            new TargetSet(
                                    TARGET,
                                    "Số hóa hồ sơ thủ tục hành chính và tài liệu lịch sử",
                                    "%",
                                    Optional.of(Comparison.AT_LEAST),
                                    Optional.of(new BigDecimal("95.50")),
                                    Optional.of(new BigDecimal("84.2")),
                                    Optional.of(TEN_MONTHS),
                                    Optional.of(RESOLUTION_57),
                                    Optional.of(DEPARTMENT),
                                    Optional.of(DAY))),
                    entry(
                            "TargetSet.1.minimal",
                            new TargetSet(
                                    TARGET,
                                    "Trạm thu phát sóng",
                                    "trạm",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())),
                    entry(
                            "TargetChallenged.1",
                            new TargetChallenged(
                                    TARGET,
                                    CHALLENGE,
                                    "Nguồn lực năm 2025 không đủ để đạt 95,5%",
                                    Optional.of(DEPARTMENT),
                                    DAY)),
                    entry(
                            "TargetChallenged.1.minimal",
                            new TargetChallenged(
                                    TARGET,
                                    CHALLENGE,
                                    "Chỉ tiêu cao hơn mức cả nước",
                                    Optional.empty(),
                                    DAY)),
                    entry(
                            "TargetRevised.1",
                            new TargetRevised(
                                    TARGET,
                                    Optional.of(Comparison.MORE_THAN),
                                    new BigDecimal("90"),
                                    Optional.of(TEN_MONTHS),
                                    "Điều chỉnh theo thực tế số hóa đất đai",
                                    RESOLUTION_57,
                                    DAY)),
                    entry(
                            "TargetRevised.1.minimal",
                            new TargetRevised(
                                    TARGET,
                                    Optional.empty(),
                                    new BigDecimal("0.30"),
                                    Optional.empty(),
                                    "Điều chỉnh giữa kỳ",
                                    VAGUE_DOCUMENT,
                                    DAY)),
                    entry(
                            "MeasurementRecorded.1",
                            new MeasurementRecorded(
                                    TARGET,
                                    MEASUREMENT,
                                    Optional.of(Comparison.ABOUT),
                                    new BigDecimal("4607"),
                                    Optional.of("4.607"),
                                    Optional.of(
                                            new Period(
                                                    "hằng năm",
                                                    Optional.empty(),
                                                    Optional.empty())),
                                    Optional.of(DAY),
                                    Optional.of("Báo cáo của Cơ quan thường trực"))),
                    entry(
                            "MeasurementRecorded.1.minimal",
                            new MeasurementRecorded(
                                    TARGET,
                                    MEASUREMENT,
                                    Optional.empty(),
                                    new BigDecimal("12345678901234567890.123456789012345678900"),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())),
                    entry(
                            "TargetWithdrawn.1",
                            new TargetWithdrawn(TARGET, "Chỉ tiêu đã gộp vào chỉ tiêu khác", DAY)));

    private GoldenTargets() {}
}
