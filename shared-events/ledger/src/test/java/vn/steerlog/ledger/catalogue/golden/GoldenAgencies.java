package vn.steerlog.ledger.catalogue.golden;

import static java.util.Map.entry;
import static vn.steerlog.ledger.catalogue.golden.Golden.DAY;
import static vn.steerlog.ledger.catalogue.golden.Golden.DEPARTMENT;
import static vn.steerlog.ledger.catalogue.golden.Golden.PROVINCE;
import static vn.steerlog.ledger.catalogue.golden.Golden.RESOLUTION_57;
import static vn.steerlog.ledger.catalogue.golden.Golden.STANDING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent.AgenciesAbsorbed;
import vn.steerlog.events.agency.AgencyEvent.AgencyClosed;
import vn.steerlog.events.agency.AgencyEvent.AgencyCodeAssigned;
import vn.steerlog.events.agency.AgencyEvent.AgencyMerged;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyEvent.AgencyRenamed;
import vn.steerlog.events.agency.AgencyKind;

final class GoldenAgencies {
    static final List<Map.Entry<String, DomainEvent>> EVENTS =
            List.of(
                    entry(
                            "AgencyRegistered.1",
                            new AgencyRegistered(
                                    DEPARTMENT,
                                    "Sở Khoa học và Công nghệ tỉnh Lào Cai",
                                    Optional.of("Sở KH&CN"),
                                    AgencyKind.GOVERNMENT,
                                    Optional.of("Chính quyền"),
                                    Optional.of(PROVINCE),
                                    Optional.of(DAY))),
                    entry(
                            "AgencyRegistered.1.minimal",
                            new AgencyRegistered(
                                    PROVINCE,
                                    "Ủy ban nhân dân tỉnh Lào Cai",
                                    Optional.empty(),
                                    AgencyKind.OTHER,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())),
                    entry(
                            "AgencyRenamed.1",
                            new AgencyRenamed(
                                    DEPARTMENT,
                                    "Sở Khoa học, Công nghệ và Chuyển đổi số tỉnh Lào Cai",
                                    DAY,
                                    Optional.of(RESOLUTION_57))),
                    entry(
                            "AgencyRenamed.1.minimal",
                            new AgencyRenamed(
                                    DEPARTMENT, "Sở Khoa học và Công nghệ", DAY, Optional.empty())),
                    entry(
                            "AgencyCodeAssigned.1",
                            new AgencyCodeAssigned(DEPARTMENT, "H38.14", DAY)),
                    entry(
                            "AgencyMerged.1",
                            new AgencyMerged(
                                    STANDING, DEPARTMENT, DAY, Optional.of(RESOLUTION_57))),
                    entry(
                            "AgencyMerged.1.minimal",
                            new AgencyMerged(STANDING, DEPARTMENT, DAY, Optional.empty())),
                    entry(
                            "AgenciesAbsorbed.1",
                            new AgenciesAbsorbed(
                                    DEPARTMENT,
                                    List.of(STANDING, PROVINCE),
                                    DAY,
                                    Optional.of(RESOLUTION_57))),
                    entry(
                            "AgenciesAbsorbed.1.minimal",
                            new AgenciesAbsorbed(
                                    DEPARTMENT, List.of(STANDING), DAY, Optional.empty())),
                    entry(
                            "AgencyClosed.1",
                            new AgencyClosed(
                                    STANDING, DAY, "Kết thúc hoạt động sau hợp nhất tỉnh")));

    private GoldenAgencies() {}
}
