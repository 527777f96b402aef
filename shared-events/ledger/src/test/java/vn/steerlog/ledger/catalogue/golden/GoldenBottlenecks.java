package vn.steerlog.ledger.catalogue.golden;

import static java.util.Map.entry;
import static vn.steerlog.ledger.catalogue.golden.Golden.BEFORE_MID_DECEMBER;
import static vn.steerlog.ledger.catalogue.golden.Golden.DAY;
import static vn.steerlog.ledger.catalogue.golden.Golden.DEPARTMENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.bottleneck.BottleneckId;

final class GoldenBottlenecks {
    private static final BottleneckId BOTTLENECK =
            new BottleneckId("019a8f10-000f-7a00-8000-00000000f101");
    static final List<Map.Entry<String, DomainEvent>> EVENTS =
            List.of(
                    entry(
                            "BottleneckRaised.1",
                            new BottleneckRaised(
                                    BOTTLENECK,
                                    BottleneckGroup.INSTITUTIONS,
                                    Optional.of("Cơ chế, chính sách"),
                                    "Số hóa dữ liệu đất đai còn vướng mắc cần tháo gỡ",
                                    Optional.of(DEPARTMENT),
                                    Optional.of(DAY))),
                    entry(
                            "BottleneckRaised.1.minimal",
                            new BottleneckRaised(
                                    BOTTLENECK,
                                    BottleneckGroup.PEOPLE,
                                    Optional.empty(),
                                    "Thiếu nhân lực chất lượng cao",
                                    Optional.empty(),
                                    Optional.empty())),
                    entry(
                            "BottleneckAssigned.1",
                            new BottleneckAssigned(
                                    BOTTLENECK,
                                    DEPARTMENT,
                                    BEFORE_MID_DECEMBER,
                                    Optional.of("Báo cáo Thường trực"),
                                    DAY)),
                    entry(
                            "BottleneckAssigned.1.minimal",
                            new BottleneckAssigned(
                                    BOTTLENECK,
                                    DEPARTMENT,
                                    new DueDate(
                                            DueDate.Kind.RECURRING,
                                            Optional.empty(),
                                            Optional.of("thường xuyên")),
                                    Optional.empty(),
                                    DAY)),
                    entry(
                            "BottleneckResolved.1",
                            new BottleneckResolved(
                                    BOTTLENECK,
                                    "Đã thống nhất quy trình số hóa giữa các sở",
                                    DAY)));

    private GoldenBottlenecks() {}
}
